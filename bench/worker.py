"""One tool of Python in a process of its own: the same as worker.mjs, which says what it answers."""
import json
import resource
import sys
import time
from importlib.metadata import version

ENOUGH_MS, MOST_PASSES = 1000, 5  # of a round


def open_trafilatura():
    from trafilatura import bare_extraction

    def read(page):
        found = bare_extraction(page["html"], url=page["url"], include_comments=False, with_metadata=True)
        return (found.text or "") if found else ""

    return read


def open_resiliparse():
    from resiliparse.extract.html2text import extract_plain_text

    return lambda page: extract_plain_text(page["html"], main_content=True, alt_texts=False)


def main():
    name, path, *rest = sys.argv[1:]
    once = "--once" in rest
    try:
        read = {"trafilatura": open_trafilatura, "resiliparse": open_resiliparse}[name]()
    except ImportError as error:
        return say({"missing": f"not installed ({error}): see bench/README.md"})
    with open(path, encoding="utf-8") as lines:
        pages = [json.loads(line) for line in lines]
    if once:
        answer_of(read, pages[0])
        return say({"ms": time.process_time() * 1000})
    say({"versions": [f"{name} {version(name)}"]})
    serve(read, pages)


def serve(read, pages):
    for line in sys.stdin:
        if line.strip() == "answers":
            say({"answers": [answer_of(read, page) for page in pages]})
        elif line.strip() == "warm":
            answer_of(read, pages[0])
            say({"warmedBy": 1})
        else:
            say({"ms": cpu_of(read, pages), "peakRss": peak_rss()})


def cpu_of(read, pages):
    """Fast tools read the pages several times, as a short time is measured badly. Gives the mean for each page."""
    ms = [0.0] * len(pages)
    passes = 0
    while passes == 0 or (passes < MOST_PASSES and sum(ms) < ENOUGH_MS):
        for at, page in enumerate(pages):
            ms[at] += cpu_of_one(read, page)
        passes += 1
    return [total / passes for total in ms]


def cpu_of_one(read, page):
    before = time.process_time()
    answer_of(read, page)
    return (time.process_time() - before) * 1000


def answer_of(read, page):
    try:
        return {"text": read(page)}
    except Exception as error:  # whatever a tool throws is its answer
        return {"error": str(error)}


def peak_rss():
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def say(value):
    print(json.dumps(value), flush=True)


main()
