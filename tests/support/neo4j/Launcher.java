import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * The Neo4js of one run of the tests, in one process: the second starts in a fraction of the time
 * of the first. For each line that it reads it starts one and prints one line, {@code bolt
 * HOST:PORT}, once that one answers there. It lives until its standard input ends: so it never
 * outlives the process that started it, however that one ends. Its data folder (the one argument)
 * goes with it. The user {@code neo4j} gets the password that the variable NEO4J_PASSWORD holds.
 */
class Launcher {
  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    // The data goes anyway: an orderly shutdown would only make everybody wait for it.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    var lines = new BufferedReader(new InputStreamReader(System.in));
    for (var number = 0; lines.readLine() != null; number += 1) {
      System.out.println("bolt 127.0.0.1:" + start(folder.resolve("neo4j-" + number)));
    }
    System.exit(0);
  }

  /** Starts a Neo4j and gives the port where it answers. */
  private static int start(Path folder) {
    var free = new SocketAddress("127.0.0.1", 0);
    var neo4j =
        new DatabaseManagementServiceBuilder(folder)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, free)
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            // Each import of a small map would have all plans made anew: a third of the tests' time.
            .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofHours(1))
            .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64))
            .build();
    neo4j
        .database("system")
        .executeTransactionally(
            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
            Map.of("password", System.getenv("NEO4J_PASSWORD")));
    var database = (GraphDatabaseAPI) neo4j.database("neo4j");
    var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
    return ports.getLocalAddress(ConnectorType.BOLT).getPort();
  }

  /** Some thread of the server may write once more while its files go: so it is tried again. */
  private static void delete(Path folder) {
    for (var tries = 0; tries < 10 && Files.exists(folder); tries += 1) {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException | UncheckedIOException gone) {
        // It vanished while it was looked at.
      }
    }
  }
}
