# Three stages: build with everything, install what runs, and keep only that.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY src ./src
COPY schema ./schema
COPY docs/guide ./docs/guide
RUN npm run build

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY schema ./schema
COPY seed ./seed
# The embedded store, used where no NEO4J_URI is given, needs one folder of its own.
RUN mkdir data && chown node:node data
VOLUME /app/data
USER node
EXPOSE 4000
ENV HOST=0.0.0.0
STOPSIGNAL SIGTERM
CMD ["node", "dist/cli/main.js", "serve"]
