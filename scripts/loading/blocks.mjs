// Every fenced block of docs/loading.md: which tool runs it, what it has to print, and what it has to have loaded.
import * as answers from './answers.mjs';

/**
 * `prints`: the answers to its questions. `loads`: what is appended to write down, as probe.jsonl, what the snippet has loaded;
 * it is compared with the table `of` value by value. `packed`: it is for split and packed tables too. `parquet`: it is for
 * outputs with Parquet, and for no others.
 */
export const blocks = {
  'pandas 1': {
    language: 'python',
    needs: ['python'],
    prints: [answers.sitesAndDays, answers.languages],
    loads: `
assert str(articles["day_published"].dtype).startswith("datetime64"), articles["day_published"].dtype
import json
with open("probe.jsonl", "w", encoding="utf-8") as probe:
    for row in articles.to_dict("records"):
        day = row["day_published"]
        row["day_published"] = None if pd.isna(day) else day.date().isoformat()
        row = {key: None if not isinstance(value, list) and pd.isna(value) else value for key, value in row.items()}
        probe.write(json.dumps(row) + "\\n")
`,
  },
  'pandas 2': { language: 'python', needs: ['python'], prints: [answers.rules] },
  'Polars 1': {
    language: 'python',
    needs: ['python'],
    prints: [answers.sitesAndDays],
    loads: `
assert articles.schema["day_published"] == pl.Date
articles.with_columns(pl.col("day_published").cast(pl.String)).write_ndjson("probe.jsonl")
`,
  },
  'DuckDB 1': {
    language: 'sql',
    needs: ['python'],
    prints: [answers.sitesAndDays, answers.languagesWithWords],
    loads: "\ncopy articles to 'probe.jsonl' (format json);\n",
  },
  'DuckDB 2': { language: 'sql', needs: ['python'], prints: [answers.rulesWithPages] },
  'DuckDB 3': { language: 'python', needs: ['python'], prints: [answers.reasons] },
  'Hugging Face datasets 1': { language: 'sh', needs: [], prints: [] },
  'Hugging Face datasets 2': {
    language: 'python',
    needs: ['python'],
    prints: [answers.languages, answers.allWords],
    loads: `
with open("probe.jsonl", "w", encoding="utf-8") as probe:
    for row in articles:
        probe.write(json.dumps(row) + "\\n")

# what the page says of the other way; the day it is mended this fails, and the page can be shorter
from datasets import load_dataset
table = [{"at": "2021-09-27T08:15:00+03:00"}]
with open("dates.jsonl", "w") as dates:
    dates.write("".join(json.dumps(row) + "\\n" for row in table))
times = Features({"at": Value("string")})
loaded = load_dataset("json", data_files="dates.jsonl", split="train", features=times, cache_dir="cache")
assert "05:15" in loaded[0]["at"] and "+03:00" not in loaded[0]["at"], loaded[0]
`,
  },
  'R 1': {
    language: 'r',
    needs: ['Rscript'],
    prints: [answers.sitesAndDays, answers.languages],
    loads: `
stopifnot(inherits(articles$day_published, "Date"), is.list(articles$authors))
stream_out(as.data.frame(articles), file("probe.jsonl"), verbose = FALSE, na = "null", null = "null", digits = NA)
`,
  },
  'R 2': { language: 'r', needs: ['Rscript'], prints: [answers.rules] },
  'R 3': {
    language: 'r',
    needs: ['Rscript'],
    prints: [answers.sitesAndDays],
    loads: `
kept <- c("id", "url", "domain", "title", "standfirst", "day_published", "date_published", "language", "words", "text")
kept <- as.data.frame(articles)[!grepl("csv-cut", articles$warnings), kept]
jsonlite::stream_out(kept, file("probe.jsonl"), verbose = FALSE, na = "null", digits = NA)
`,
    passes: ({ warnings, text }) => warnings.includes('csv-cut') || text.length > 32_767,
  },
  'jq and SQLite 1': {
    language: 'sh',
    needs: ['jq'],
    prints: [answers.sitesAndDays, answers.rulesCounted, answers.moreTakenThanLeft],
  },
  'jq and SQLite 2': { language: 'sh', needs: ['sqlite3'], prints: [answers.languagesWithWords] },
  'Node 1': { language: 'js', needs: [], prints: [answers.sitesAndDays] },
  'Parquet 1': {
    language: 'python',
    needs: ['python'],
    prints: [answers.sitesAndDays],
    parquet: true,
    loads: `
assert str(articles.dtypes["authors"]) == "list<element: string>[pyarrow]", articles.dtypes["authors"]
assert str(articles.dtypes["words"]) == "int64[pyarrow]" and str(articles.dtypes["quality"]) == "double[pyarrow]"
articles["day_published"] = articles["day_published"].dt.strftime("%Y-%m-%d")
import json
with open("probe.jsonl", "w", encoding="utf-8") as probe:
    for row in articles.to_dict("records"):
        row = {key: value.tolist() if hasattr(value, "tolist") else value for key, value in row.items()}
        row = {key: None if not isinstance(value, list) and pd.isna(value) else value for key, value in row.items()}
        probe.write(json.dumps(row) + "\\n")
`,
  },
  'Parquet 2': {
    language: 'sql',
    needs: ['python'],
    prints: [answers.sitesAndDays, answers.labels],
    parquet: true,
    loads: "\ncopy (from 'output/articles.parquet') to 'probe.jsonl' (format json);\n",
  },
  'Split and packed tables 1': { language: 'python', needs: ['python'], prints: [answers.languages], packed: true },
  'Split and packed tables 2': { language: 'sql', needs: ['python'], prints: [answers.languages], packed: true },
  'Split and packed tables 3': { language: 'r', needs: ['Rscript'], prints: [answers.languages], packed: true },
  'Split and packed tables 4': { language: 'sh', needs: ['jq'], prints: [answers.languages], packed: true },
};
