"""What calls a stop card in Spanish."""

from handrail_protocol.stopcards.topics import WordList, topics_of
from handrail_protocol.stopcards.words.spanish import access, harmless, indirect, leisure, life, money

_NAMED = {
    "DEVICE": "ordenador|computador|computadora|compu|pc|portatil|movil|celular|telefono|tablet|tableta"
    "|pantalla|equipo|aparato|iphone|ipad|raton|laptop|maquina|mac",
    "SHOP": "google ?play|play ?store|i ?tunes|apple|amazon|steam|razer|xbox|play ?station|psn|nintendo"
    "|netflix|paysafe|neosurf|google|ikea|(el )?corte ingles|fnac|zara|carrefour|mercadona"
    "|decathlon|media ?markt|spotify|roblox|primark|uber|rixty|sephora|oxxo|liverpool|walmart"
    "|free fire|fortnite|hipercor|alcampo|lidl|saldo|ebay|bitsa|toneo",
    "MI": "mi|mis|tu|tus|su|sus|nuestro|nuestra|nuestros|nuestras|vuestro|vuestra",
    "EL": "el|la|los|las|un|una|unos|unas|lo|del|al|este|esta|ese|esa",
    "NUMERO": r"\d[^| ]{0,12}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta"
    "|cuarenta|cincuenta|sesenta|cien|ciento|doscientos|trescientos|quinientos|mil|millon"
    "|millones|varios|varias|unos|unas|pares",
    "MEDICO": "medic[oa]s?|doctora?|cabecera|ambulatorio|hospital|clinica|dentista|oculista|cardiologo"
    "|especialista|enfermer[oa]|centro de salud|farmaceutic[oa]|consultorio|urgencias"
    "|traumatologo|urologo|ginecolog[oa]|podologo|osakidetza|sergas|seguro popular|imss",
    "REMEDIO": "pastillas?|pildoras?|medicinas?|medicamentos?|comprimidos?|capsulas?|gotas|jarabe"
    "|inyecci[^| ]*|remedios?|tratamiento|antibiotico[^| ]*|sintrom|dosis|insulina|parches?"
    "|sobres|pastillita[^| ]*",
    "DOCUMENTO": "dni|nie|nif|pasaporte|carnet|carne|documento[^| ]*|papeles|cedula|ine|credencial"
    "|libro de familia|partida de nacimiento|licencia|permiso|identificacion|documentacion"
    "|certificado[^| ]*|acta de nacimiento",
    "PEDIR": "pide|piden|pidio|pidieron|pedia|quiere|quieren|exige|reclama|solicita|solicitan|da|dar"
    "|dame|deme|mandame|pasame|necesito",
    "ALEGRIA": "carino|humor|paciencia|alegria|risa|risas|sol|amor|musica|optimismo|cultura|"
    "nostalgia|valor|suerte|sueno|poesia|ternura|animo|buen humor|aburrimiento|"
    "soledad|tristeza|melancolia|hastio|tedio|tiempo|naturaleza|aire fresco|energia|"
    "cafeina|felicidad|alma|espiritu|esperanza|primavera|imaginacion|curiosidad|"
    "ideas|ilusion|desamor|morrina|sentido comun",
}

WORDS = WordList(
    topics=topics_of(money, access, life, indirect),
    named=_NAMED,
    harmless=harmless.HARMLESS,
    leisure=leisure.LEISURE,
    weak=leisure.WEAK,
    company=leisure.COMPANY,
    long_words="""
        abogado ahorros analisis anydesk bancaria bancario bitcoin carnet certificado codigo codigos
        contrasena contrasenas credito devolucion digital dinero documento documentos electronico
        factura facturas farmacia hacienda herencia hipoteca ibuprofeno identidad insulina
        medicamento medicamentos medicina medicinas nacimiento notario ordenador paracetamol
        pasaporte pasaportes pastilla pastillas prestamo receta recetas reembolso seguridad seguros
        sintrom tarjeta tarjetas teamviewer tecnico testamento transferencia transferencias
        verificacion
    """,
    short={
        "contra": "contrasena",
        "cta": "cuenta",
        "dnis": "dni",
        "k": "que",
        "nro": "numero",
        "num": "numero",
        "pq": "porque",
        "q": "que",
        "selfie": "selfi",
        "tarj": "tarjeta",
        "tb": "tambien",
        "tfno": "telefono",
        "tlf": "telefono",
        "x": "por",
        "xq": "porque",
    },
)
