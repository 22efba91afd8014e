import type {
  AccountingWords,
  CheckWords,
  ExerciseReportWords,
  ImportWords,
  ReportWords,
  VerifyWords,
} from '../report-words.js';
import { grouped } from './numbers.js';

const CHECK: CheckWords = {
  problems: (path, count) =>
    count === 0 ? `${path}：沒有問題` : `${path}：${grouped(count)} 個錯誤`,
  map: '論證圖',
  lint: '提示',
  statements: '陳述',
  roles: ({ PREMISE, INTERMEDIATE, CONCLUSION, ISOLATED }) =>
    `前提 ${PREMISE}、中間結論 ${INTERMEDIATE}、結論 ${CONCLUSION}、獨立陳述 ${ISOLATED}`,
  inferences: '推論',
  conflicts: '衝突',
  claims: '有證據的主張',
  findings: (count) => `證據 ${count}`,
  concepts: '概念',
  longestChain: '最長的推論鏈',
  lengthInInferences: '個推論',
  questions: '批判性問題',
  questionsBy: ({ answered, raised, open }) =>
    `已回答 ${answered}、有疑義 ${raised}、未處理 ${open}`,
  warnings: '警告',
  hints: '建議',
  accepted: '已接受',
};

const ACCOUNTING: AccountingWords = {
  title: (document) => `${document}：空白以外的字元`,
  statements: '陳述',
  signals: '訊號詞',
  headings: '標題',
  asides: '題外話',
  inMoreThanOne: '屬於一種以上',
  accounted: '已有歸屬',
  notAccounted: '尚無歸屬',
  all: '合計',
  overlaps: (all, undeclared) => `重疊：${all} 處，其中未宣告 ${undeclared} 處`,
  holes: '尚無歸屬之處：',
  undeclaredOverlaps: '未宣告的重疊：',
  at: ({ line, column, exact }) => `第 ${line} 行第 ${column} 欄：${exact}`,
  between: (at, first, second) => `${at}（${first}、${second}）`,
  more: (count) => `另有 ${count} 處`,
};

const IMPORT: ImportWords = {
  imported: (map, revision) => `${map}：已匯入，第 ${revision} 版`,
  unchanged: (map, revision) => `${map}：未變動，第 ${revision} 版`,
  nothing: '沒有匯入任何論證圖。',
  oneTwice: '沒有匯入任何論證圖：有兩個檔案是同一張論證圖。',
};

const VERIFY: VerifyWords = {
  sound: (map, revision, things) => `${map}：完好，第 ${revision} 版，共 ${things} 項`,
  damaged: (map, revision, damage) =>
    `${map}：已損壞，第 ${revision} 版：${damage}。請重新匯入：therefore import --force FILE`,
  schemesSound: (count) => `論證型式：完好，共 ${count} 種`,
  schemesDamaged: (schemes) =>
    `論證型式：已損壞：${schemes.join('、')}。再次匯入任何論證圖即可恢復。`,
  mendedFile: (fault) => `已修復：資料庫檔案及所有衍生資料（${fault}）。`,
  mendedPart: (what, map) => `已修復：論證圖「${map}」的 ${what}。`,
  mendedNodes: (count, map) => `已修復：論證圖「${map}」的 ${count} 個節點，以及搜尋所用的資料。`,
  compacted: (before, after) => `已壓縮：原為 ${before}，現為 ${after}。`,
  lostImport:
    '資料庫的記錄檔中有一筆無法讀取的交易，該筆及其後的內容已截去。請重新匯入最後一次匯入的論證圖。',
  notCompacted: '部分內容已損壞，因此沒有壓縮。',
};

const EXERCISES: ExerciseReportWords = {
  shortfall: (kind, made, wanted, reason) => `${kind}：要 ${wanted} 題，出了 ${made} 題。${reason}`,
  none: '沒有出任何練習題。',
  written: (count, file) => `${grouped(count)} 題練習題：${file}`,
  lost: (format, what, names, more) =>
    `${format} 無法保留：${what}（${names.join('、')}${more > 0 ? `，另有 ${more} 題` : ''}）`,
};

export const REPORTS: ReportWords = {
  check: CHECK,
  accounting: ACCOUNTING,
  import: IMPORT,
  verify: VERIFY,
  exercises: EXERCISES,
};
