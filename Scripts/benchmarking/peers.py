"""What anyone can install to give Vietnamese its marks back, each as a function from a line to a line."""
import re
import subprocess
import unicodedata

WORD = re.compile(r"[^\W_]+")


def strip(text: str) -> str:
    """The text without its marks."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return unicodedata.normalize("NFC", "".join(c for c in plain if not unicodedata.combining(c)))


def _like(word: str, model: str) -> str:
    """A word in the case of what it replaces."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def pyvi():
    """pyvi's model of accents, on the line as it is."""
    from pyvi import ViUtils
    return lambda line: ViUtils.add_accents(line) if line.strip() else line


def pyvi_stripped():
    """The same, marks (right or wrong) taken away first, which it was made for."""
    add = pyvi()
    return lambda line: add(strip(line))


def _vietnamese() -> dict[str, float]:
    """wordfreq's Vietnamese words of one syllable with their frequencies."""
    import wordfreq
    found = wordfreq.get_frequency_dict("vi", wordlist="best")
    return {w: f for w, f in found.items() if WORD.fullmatch(w) and not any(c.isdigit() for c in w)}


def wordfreq_unigram():
    """The most frequent word of those that have the same letters without marks."""
    best: dict[str, tuple[float, str]] = {}
    for word, frequency in _vietnamese().items():
        best[strip(word)] = max(best.get(strip(word), (0.0, "")), (frequency, word))

    def replace(match: re.Match) -> str:
        found = best.get(strip(match[0]).lower())
        return _like(found[1], match[0]) if found else match[0]
    return lambda line: WORD.sub(replace, line)


def symspell():
    """SymSpell's first suggestion within two edits, over wordfreq's words."""
    from symspellpy import SymSpell, Verbosity
    speller = SymSpell(max_dictionary_edit_distance=2)
    for word, frequency in _vietnamese().items():
        speller.create_dictionary_entry(word, max(1, int(frequency * 1e9)))
    known: dict[str, str] = {}

    def replace(match: re.Match) -> str:
        word = match[0].lower()
        if word not in known:
            found = speller.lookup(word, Verbosity.TOP, max_edit_distance=2)
            known[word] = found[0].term if found else word
        return _like(known[word], match[0])
    return lambda line: WORD.sub(replace, line)


def hunspell():
    """hunspell's first suggestion with its Vietnamese dictionary, asked once for each word."""
    process = subprocess.Popen(["hunspell", "-a", "-i", "UTF-8", "-d", "vi_VN"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, encoding="utf-8")
    process.stdout.readline()
    known: dict[str, str] = {}

    def ask(word: str) -> str:
        process.stdin.write(f"^{word}\n")
        process.stdin.flush()
        answer = word
        while (line := process.stdout.readline().rstrip("\n")):
            if line.startswith("&") and answer == word:
                answer = line.split(": ", 1)[1].split(", ")[0]
        return answer

    def replace(match: re.Match) -> str:
        if match[0] not in known:
            known[match[0]] = ask(match[0])
        return known[match[0]]
    return lambda line: WORD.sub(replace, line)


PEERS = {
    "pyvi `ViUtils.add_accents`": pyvi,
    "pyvi, marks stripped first": pyvi_stripped,
    "most frequent word (wordfreq)": wordfreq_unigram,
    "symspellpy, words of wordfreq": symspell,
    "hunspell vi_VN, first suggestion": hunspell,
}
