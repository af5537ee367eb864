"""What calls a stop card in English."""

from handrail_protocol.stopcards.topics import WordList, topics_of
from handrail_protocol.stopcards.words.english import access, harmless, indirect, leisure, life, money

_NAMED = {
    "DEVICE": "computers?|pcs?|laptop|screen|phone|smartphone|mobile|tablet|mac|macbook|ipad|iphone"
    "|machine|desktop|device|chromebook",
    "SHOP": "steam|i ?tunes|apple|google( play)?|play store|amazon|razer( gold)?|xbox|play ?station|psn"
    "|roblox|robux|netflix|nintendo|ebay|walmart|best buy|sephora|argos|tesco|asda|sainsburys?"
    "|costa|starbucks|john lewis|m&s|marks and spencer|one ?4 ?all|love ?2 ?shop|vanilla"
    "|green ?dot|neosurf|flexepin|paysafe|uber|spotify|primark|waterstones|ikea|target|boots"
    "|store|shop|debenhams|morrisons",
    "WHOSE": "my|your|her|his|our|their|the|mums?|dads?|nans?|grans?|grandmas?|grandads?|somebodys|s",
    "OTHERS": "he|she|they|him|her|them|someone|somebody|man|lady|caller|technician|son|daughter|grandson"
    "|granddaughter|nephew|niece|neighbour|you|us|me",
    "NUMBER": r"\d[^| ]{0,12}|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|forty|fifty"
    "|sixty|hundred|thousand|million|couple of|few|some|several",
    "MEDIC": "doctors?|gp|gps|surgery|hospital|clinic|dentist|dental|nhs|optician|specialist|consultant"
    "|nurse|cardiologist|physio|health cent(re|er)|medical",
    "PILLS": "pills?|tablets|capsules?|medicines?|meds|medications?|drops|inhalers?",
    "DOCUMENT": "passport|licen[cs]e|certificate|permit|id|documents?|papers|driving licen[cs]e"
    "|identity card",
    "JOY": "sunshine|patience|humour|laughter|fun|joy|fresh air|love|luck|courage|sleep|"
    "music|culture|nostalgia|kindness|common sense|optimism|reality|nature|sea air|"
    "spring|summer|autumn|winter|boredom|loneliness|the blues|homesickness|sadness|"
    "the soul|christmas|grief|caffeine|gossip|good news|a (rainy|grey|dull|bad|"
    r"wet) \w+|everything|heartbreak|friendship|happiness|taste|ideas|colou?r|sugar",
}

WORDS = WordList(
    topics=topics_of(money, access, life, indirect),
    named=_NAMED,
    harmless=harmless.HARMLESS,
    leisure=leisure.LEISURE,
    weak=leisure.WEAK,
    company=leisure.COMPANY,
    long_words="""
        account antibiotics anydesk attorney authenticator barclays beneficiary bitcoin bitcoins
        certificate cheque credentials executor ibuprofen inheritance insulin insurance invoice
        licence license medication medicine microsoft mortgage overdraft paracetamol passport
        passports password passwords payment payments pension pharmacy prescription prescriptions
        probate receipt receipts refund remotely santander security solicitor statement statements
        teamviewer testament transfer transfers verification voucher vouchers warfarin withdrawal
    """,
    short={
        "acc": "account",
        "acct": "account",
        "appt": "appointment",
        "dob": "date of birth",
        "msg": "message",
        "nr": "number",
        "pls": "please",
        "plz": "please",
        "psw": "password",
        "pw": "password",
        "pwd": "password",
        "txt": "text",
        "u": "you",
        "ur": "your",
        "yr": "your",
    },
)
