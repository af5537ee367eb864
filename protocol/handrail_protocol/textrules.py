"""Board text says nowhere where to reach or find somebody: refused on writing, hidden on receipt.

specs/06-help-lifecycle, "Text on the board". Every member reads the board, and whoever wants to cheat
the old looks for a way past the group. The common tricks are known here (lookalikes, "dot com", "at",
spaced digits); dates, times and "6 x 60" are left alone. Display only: these rules never decide what
belongs to a set, so two releases with different rules still hold the same records.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from handrail_protocol.lookalikes import DIGIT_LOOKALIKES, Plain, plain_text, squeezed
from handrail_protocol.numberwords import spoken_numbers

LINK, MAIL, PHONE = "a link", "an e-mail address", "a phone number"
ACCOUNT, STREET = "a name on another service", "a postal address"


def on_writing(text: str) -> str | None:
    """The sentence with which text is refused, or None."""
    found = _found(text)
    if not found:
        return None
    start, end, what = found[0]
    return (
        f"Every member reads the board, so {what} can't stand there: “{text[start:end].strip()}”. "
        "Leave it out here, and put it into a note once you have agreed."
    )


@lru_cache(maxsize=4_096)
def hide_on_receipt(text: str) -> str:
    """The text as it may be shown."""
    return _with_hidden(text, [])


def _with_hidden(text: str, others: list[tuple[int, int, str]]) -> str:
    """`others`: spans that are to be hidden too."""
    shown, at = [], 0
    for start, end, what in _apart([*others, *_found(text)]):
        shown += [text[at:start], f"(hidden: {what})"]
        at = end
    return "".join([*shown, text[at:]])


def hide_together(texts: Sequence[str]) -> tuple[str, ...]:
    """The fields of one record as they may be shown: what is split over two of them is hidden in both."""
    return _hidden_together(tuple(texts))


@lru_cache(maxsize=4_096)
def _hidden_together(texts: tuple[str, ...]) -> tuple[str, ...]:
    whole = "\n".join(texts)
    shown, start = [], 0
    for text in texts:
        end = start + len(text)
        parts = [
            (max(of, start) - start, min(to, end) - start, what)
            for of, to, what in _found(whole)
            if of < end and to > start and not start <= of < to <= end
        ]
        shown.append(_with_hidden(text, parts) if parts else hide_on_receipt(text))
        start = end + 1
    return tuple(shown)


def _found(text: str) -> list[tuple[int, int, str]]:
    """(start, end, what) in the original text, in order, none inside of another."""
    plain = plain_text(text)
    spans = [
        (*view.original_span(start, end), what)
        for view in (plain, squeezed(plain))
        for start, end, what in _names(view, text)
    ]
    spans += [(*plain.original_span(start, end), PHONE) for start, end in _numbers(plain.text)]
    return _apart(spans)


def _apart(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """In order, and those that meet are one."""
    apart: list[tuple[int, int, str]] = []
    for start, end, what in sorted(spans, key=lambda span: (span[0], -span[1])):
        if apart and start < apart[-1][1]:
            before = apart[-1]
            apart[-1] = (before[0], max(end, before[1]), before[2])
        else:
            apart.append((start, end, what))
    return apart


def _names(view: Plain, original: str) -> Iterator[tuple[int, int, str]]:
    for pattern in _MAILS:
        yield from ((match.start(), match.end(), MAIL) for match in pattern.finditer(view.text))
    for pattern in _LINKS:
        yield from ((match.start(), match.end(), LINK) for match in pattern.finditer(view.text))
    for what, patterns in ((ACCOUNT, _ACCOUNTS), (STREET, _STREETS)):
        for pattern in patterns:
            yield from ((match.start(), match.end(), what) for match in pattern.finditer(view.text))
    for match in _GAPPED.finditer(view.text):
        # "Obrigada. Com ..." begins a sentence; nobody begins the end of a name with a capital.
        if not original[view.places[match.start("ending")]].isupper():
            yield match.start(), match.end(), LINK


# -- links and addresses --------------------------------------------------------------------------

# Endings that people know, and those that link shorteners use. Not all 1,500: "photos.They" is a
# typing mistake and no link.
_ENDING = (
    "com|net|org|info|biz|eu|uk|de|at|ch|fr|es|it|nl|be|pl|pt|cz|dk|se|fi|ie|lu|gr|ro|hu|bg|hr|si|sk|lt|lv|ee|"
    "us|ca|au|nz|in|br|mx|jp|kr|cn|ru|su|ua|tr|il|za|io|co|me|tv|cc|ly|gl|gg|to|ws|fm|am|is|sh|ai|"
    "app|dev|xyz|online|shop|site|store|club|live|link|click|page|top|vip|icu|cloud|tech|space|website|"
    "support|help|services|bank|money|pro|win|fun|blog|news|family|email|chat|gle|tk|ml|ga|cf|gq|c0m|n3t|0rg"
)
# Endings that are no word of a sentence: they stand behind a "dot" that is spelled out, or that has a gap.
_SURE = "c ?[o0] ?m|n ?[e3] ?t|[o0] ?r ?g|info|biz"
# Words for the marks, in the four languages and the letters that are taken for theirs.
_DOT = r"d\.?[o0]\.?t|punkt|point|punto"
_SLASH = "slash|schragstrich|barre(?: oblique)?|barra"
_SPELLED = (
    rf"\s?[(\[{{<]\s?(?:\.|{_DOT})\s?[)\]}}>]\s?(?:{_ENDING})"
    rf"|[\s_-]{{1,3}}d\.?[o0]\.?t[\s_-]{{1,3}}(?:{_SURE}|co|eu|uk|d ?e|f ?r|es|nl|ch|io)"
    rf"|\s{{1,3}}punkt\s{{1,3}}(?:{_SURE}|eu|de|ch)"
    rf"|\s{{1,3}}point\s{{1,3}}(?:{_SURE}|eu|fr)"
    rf"|\s{{1,3}}punto\s{{1,3}}(?:{_SURE}|eu)"
    rf"|\s{{1,3}}\.\s{{0,3}}(?:{_SURE}|eu|uk|de|fr)"
    rf"|,(?:{_SURE})"
    r"|\s?[•|*]\s?(?:com|net|org)"
    rf"|\s{{1,3}}(?:comma|komma|coma|virgule)\s{{1,3}}(?:{_SURE})"
)
# Everything below is bounded, and begins where a word begins: hostile text costs its length, not more.
_START = r"(?<![\w.@+-])"
_LABEL = r"[^\W_](?:[^\W_]|-){0,62}"
_DOMAIN = rf"{_LABEL}(?:\.{_LABEL}){{0,8}}(?:\.(?:{_ENDING})|{_SPELLED})"
# A dot for a space: "help.me with photos".
_NO_TYPING = r"(?!(?:ask|call|give|help|join|let|remind|send|show|teach|tell|with)\.me\s[a-z])"
# Where a name alone is a person's page: said with a slash.
_HOSTS = (
    rf"(?:t|wa)(?:\s?\.\s?|\s(?:(?:{_DOT})\s)?)me|bit(?:\s?\.\s?|\s(?:(?:{_DOT})\s)?)ly"
    r"|(?:instagram|facebook|tiktok|telegram|tinyurl)(?:(?:\s?\.\s?|\s)com)?"
)
_PATH = rf"(?:[:/?#][^\s)]{{0,200}}|\s(?:{_SLASH})\s\w{{1,100}})?"
_LINKS = (
    re.compile(r"\bh(?:tt|xx)ps?\s{0,3}:\s{0,3}/\s{0,3}/\s{0,3}\S{1,200}(?:\s?\.\s?\S{1,200}){0,3}"),
    re.compile(
        rf"\bw ?w ?w\s{{0,3}}(?:\.|\(dot\)|(?:{_DOT})\b)\s{{0,3}}[^\s,;!?]{{1,200}}"
        rf"(?:\s?(?:\.|{_DOT})\s?(?:{_SURE}|\w{{1,63}}))?"
    ),
    re.compile(rf"\bw ?w ?w\s{_LABEL}\s(?:(?:{_DOT})\s)?(?:{_SURE}|eu|uk|de|fr|es)\b"),
    re.compile(rf"{_START}{_NO_TYPING}{_DOMAIN}(?![\w-]|\.\w){_PATH}"),
    # A comma in place of the dot, behind a name with a hyphen: "oma-hilfe,de".
    re.compile(rf"{_START}[a-z]{{1,30}}(?:-[a-z]{{1,30}}){{1,3}},(?:de|fr|es|eu|at|ch)\b{_PATH}"),
    re.compile(rf"{_START}\w{{3,63}}(?:dot|punto|point|punkt)(?:com|net|org|(?<=punkt)de|(?<=point)fr)\b"),
    re.compile(rf"\b(?:{_HOSTS})\s{{0,2}}(?:/|(?:{_SLASH})\b)\s{{0,2}}[^\s)]{{1,200}}"),
    re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])" + _PATH),
)
_GAPPED = re.compile(rf"{_START}{_LABEL}\.\s{{1,3}}(?P<ending>{_SURE})\b")
_PROVIDERS = (
    "gmail|googlemail|hotmail|outlook|yahoo|gmx|icloud|aol|proton|protonmail|t-online|freenet|mail"
    "|orange|wanadoo"
)
_LOCAL = rf"{_START}[\w.+-]{{1,64}}"
_SAID = "arroba|arobase|klammeraffe|affenschwanz|at-?(?:sign|zeichen)"
_SIGN = rf"(?:\s{{0,3}}@\s{{0,3}}|\s{{0,3}}[(\[{{<]\s?(?:at|a|@|{_SAID})\s?[)\]}}>]\s{{0,3}})"
_AT = rf"(?:{_SIGN}|[\s_-]{{1,3}}(?:at|{_SAID})[\s_-]{{1,3}})"
_MAILS = (
    re.compile(rf"{_LOCAL}{_AT}\.?{_DOMAIN}(?!\w)"),
    re.compile(rf"{_LOCAL}(?<=_at_)[\w-]{{2,63}}_(?:{_SURE}|de|fr|es)\b"),
    re.compile(rf"{_LOCAL}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}}"),
    re.compile(rf"{_LOCAL}{_SIGN}(?:{_PROVIDERS})\b(?:\s(?:{_SURE}|de|fr|es)\b)?"),
    # "at gmail" is how people say where a thing is; behind a name with a digit, dot or _ it is an address.
    re.compile(rf"{_START}(?=\w*(?:[\d_]|\w\.\w))[\w.]{{1,64}}\s{{1,3}}at\s{{1,3}}(?:{_PROVIDERS})\b"),
    re.compile(rf"{_START}(?=[^\W\d_]\w*[\d_])\w{{3,64}}\s(?:bei|chez|en)\s(?:{_PROVIDERS})\b"),
    re.compile(
        rf"{_LOCAL}\s(?:at|bei|chez|en|{_SAID})\s(?:{_PROVIDERS})\s(?:{_DOT})\s(?:{_SURE}|de|fr|es)\b"
    ),
    re.compile(rf"{_LOCAL}\s(?:at|bei|chez|en|{_SAID})\s(?:proton|protonmail)\s(?:me|ch|com)\b"),
    re.compile(
        rf"{_LOCAL}(?:\sat)?\s(?:gmail|googlemail|hotmail|yahoo|gmx|icloud|aol)\s(?:com|net|de|fr|es)\b"
    ),
)

# -- names elsewhere and streets --------------------------------------------------------------------

_SERVICES = (
    "insta|instagram|telegram|signal|snap|snapchat|tiktok|skype|discord"
    "|facebook|whatsapp|twitter|threema|messenger"
)
_IS = r"is|as|als|ist|es|est|c'est|heisst|name|unter|under|como|comme|sous"
# A word alone may be one of the sentence ("Skype is slow"); a name has an @, a digit, a dot or a _.
_NAME = r"(?:@\s?[a-z][\w.]{2,40}|(?=[a-z.]{1,40}[\d_]|[a-z]{2,40}\.[a-z]{2})[a-z][\w.]{3,40})"
_ASKED_TO = (
    r"(?:find|add|follow|reach|such\w*|schreib\w*|folg\w*|ajout\w*|ecri\w*|trouv\w*|busca\w*|escrib\w*)"
    r"(?:me|[\s-](?:me|mich|mir|moi))"
)
_ACCOUNTS = (
    re.compile(rf"\b(?:{_SERVICES})\b(?:[\s:=-]{{1,3}}(?:{_IS})\b){{0,2}}[\s:=-]{{1,3}}{_NAME}"),
    re.compile(
        rf"\b{_ASKED_TO}\s(?:\w{{1,12}}\s){{0,3}}(?:{_SERVICES})\s(?:as|als|unter|under|como|comme|sous)\s(?!well\b)\w{{4,40}}"
    ),
)
# "3 minutes down the road" is no house: a name stands between its number and its street.
_NO_NAME = "the|a|an|my|our|this|that|down|of|in|on|along|up|minutes?|miles?|houses?|people|photos?|by|from"
_STREETS = (
    re.compile(
        rf"\b\d{{1,4}}[a-z]?,?(?:\s(?!(?:{_NO_NAME})\s)[a-z]{{3,20}}){{1,2}}\s(?:street|road|avenue|lane|crescent)\b"
    ),
    re.compile(
        r"\b\w{2,30}(?:strasse|str\.|gasse|allee|(?:weg|platz|ring|damm|ufer)(?=\s\d{1,3}[a-z]?,?\s\d{5}))\s\d{1,3}[a-z]?\b"
        r"(?!\s?(?:minuten|min|uhr|km|stunden|meter|[.:-]\s?\d))(?:,?\s\d{5}\b)?"
    ),
    re.compile(
        r"\b\d{1,4}(?:\s(?:bis|ter))?,?\s(?:rue|avenue|boulevard|impasse|chemin|quai)\s(?:de|du|des|la|d'|l'|[a-z]{3})"
        r"[^\s,;.]{0,30}(?:\s[^\W\d_]{2,30}){0,2}(?:,?\s\d{5}\b)?"
    ),
    re.compile(
        r"\b(?:calle|avenida|avda\.?|paseo|c/)\s(?:[^\W\d_]{2,20},?\s){1,4}(?<!las\s)(?<!los\s)(?<!con\s)(?<!hay\s)(?<!unos\s)"
        r"(?:n[ºo°]?\.?\s?)?\d{1,4}\b(?!\s?(?:h\b|horas?|minutos|de\s))(?:,\s\d{1,2}[ºªo°]?\s?[a-z]?\b)?"
    ),
)

# -- numbers ----------------------------------------------------------------------------------------

# What looks like a number and tells the time: replaced before numbers are looked for.
_HARMLESS = (
    re.compile(r"(?<!\d)(?:19|20)\d\d-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?:t\d\d:\d\d)?(?!\d)"),
    re.compile(
        r"(?<!\d)(?:0?\d|[12]\d|3[01])\s?[./-]\s?(?:0?\d|[12]\d|3[01])\s?[./-]\s?(?:(?:19|20)\d\d|\d\d)(?![\d.])"
        r"(?![./-]\d\d[./-]\d\d(?![./-]?\d))"
    ),
    # The number of a book.
    re.compile(r"(?<!\d)97[89][- ]?(?:\d[- ]?){9}[\dx](?!\d)"),
    re.compile(r"(?<!\d)(?:[01]?\d|2[0-4])(?::|\.(?=\d\d\s*(?:[-–]|bis|to|uhr|h\b|am\b|pm\b)))[0-5]\d(?!\d)"),
    re.compile(r"(?<!\d)(?:19|20)\d\d(?:\s?(?:[-–/,]|and|to|und|bis|et|y)\s?(?:19|20)\d\d)+(?!\d)"),
    re.compile(r"(?<!\d)\d{1,3}\s?[x×*]\s?\d{1,3}(?!\d)"),
)
_CALLED = re.compile(
    r"\b(?:call|phone|ring|tel|telephone|telefon|mobile|handy|cell|fax|text|sms|whatsapp|signal|number|nummer|"
    r"anruf\w*|ruf\w*|numero|appel\w*|llama\w*)\b[^\d]{0,20}$"
)
_FIGURE = rf"[\d{re.escape(DIGIT_LOOKALIKES)}]"
_GAP = r"[\s.,;'/()\[\]_*~–—·•-]{0,5}"
_RUN = re.compile(rf"(?<!\w)\+?\(?{_FIGURE}(?:{_GAP}{_FIGURE}){{4,40}}(?![^\W_])")
# One mark between each two digits: a sum of seven single digits is rarer than a number so hidden.
_MARKED_RUN = re.compile(r"(?<![\w+=])\d(?:[+=#&%:!^\\]\d){6,40}(?!\w)")
# Letters that stand for digits between two digits only: "4S67".
_INSIDE = re.compile(r"(?<=\d)[sezb](?=\d)")
_STEP_MAX = 10
_DIGITS_MIN, _DIGITS_MIN_DIALLED, _DIGITS_MIN_CALLED = 7, 6, 5


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    text = _INSIDE.sub("5", text)
    for pattern in _HARMLESS:
        text = pattern.sub(lambda match: "§" * len(match.group()), text)
    for match in _RUN.finditer(text):
        if _is_number(match.group(), text[max(0, match.start() - 60) : match.start()]):
            yield match.start(), match.end()
    yield from (match.span() for match in _MARKED_RUN.finditer(text))
    for start, end, figures in spoken_numbers(text):
        if len(figures.replace(" ", "")) < _DIGITS_MIN and not _CALLED.search(
            text[max(0, start - 60) : start]
        ):
            continue
        if not _is_list(figures) and not ("," in text[start:end] and _is_list(figures.replace(" ", ", "))):
            yield start, end


def _is_number(run: str, before: str) -> bool:
    """Seven digits; six behind a + or 0; five where somebody is told to call. No list "1, 2, 3 ..."."""
    figures = re.findall(_FIGURE, run)
    if _is_list(run) or sum(map(str.isdigit, figures)) < _DIGITS_MIN_CALLED:
        return False
    if _CALLED.search(before):
        return True
    dialled = run.startswith(("+", "(0", "0", "o"))
    return len(figures) >= (_DIGITS_MIN_DIALLED if dialled else _DIGITS_MIN)


def _is_list(run: str) -> bool:
    """Numbers that rise by small even steps, or behind commas: rooms, steps, a count."""
    groups = [int(group) for group in re.findall(r"\d+", run)]
    steps = {after - before for before, after in pairwise(groups)}
    even = len(steps) == 1 and 0 < min(steps) <= _STEP_MAX
    return len(groups) > 2 and (even or ("," in run and min(steps) > 0 and max(groups) < 1_000))
