"""What calls a stop card in Spanish, and what the card says."""

from handrail_protocol.stopcards.topics import Cards, StopTopic

ALWAYS = "Quien ayuda de verdad nunca se enfada si usted dice: primero pregunto a alguien."

CARDS: Cards = (
    (
        StopTopic.GIFT_CARDS,
        "tarjetas regalo",
        r"tarjetas? (?:de )?regalos?|cheques? regalo|vales? (?:de )?(?:regalo|compra)"
        r"|tarjetas? (?:de )?prepago|tarjetas? (?:de )?(?:google play|itunes|apple|amazon|steam|paysafe\w*)"
        r"|codigos? de recarga|bono regalo",
        "Nadie honrado pide que le paguen con tarjetas regalo. No lea nunca el número a nadie, ni por "
        "teléfono ni en la pantalla.",
    ),
    (
        StopTopic.REMOTE_CONTROL,
        "control a distancia",
        r"team ?viewer|any ?desk|ultra ?viewer|(?:acceso|control|escritorio|asistencia) remot[oa]|(?:acceso"
        r"|control) a distancia|compart(?:ir|e|o|a|es|amos|iendo) (?:\w+ ){0,2}pantalla|pantalla compartida"
        r"|(?:control|manej|entr|acced|conect)\w* (?:\w+ ){0,3}(?:mi|tu|su|el) (?:ordenador|computadora|pc"
        r"|movil|portatil|telefono|pantalla)(?= (?:desde|a distancia|en remoto|para)|[.,;!?]"
        r"|$)(?<!con mi telefono)",
        "Quien maneja su pantalla ve todo lo que usted ve. No deje entrar a nadie que le haya llamado, ni"
        " a nadie mientras su banco esté abierto. Puede terminar cuando quiera: apague el aparato.",
    ),
    (
        StopTopic.BANKING,
        "banco",
        r"(?:mi|tu|su|el|al|del|un|nuestro) banco(?! (?:de alimentos|del parque|de la plaza|del jardin"
        r"|para sentar\w*))|bancos? online|banca (?:online|electronica|movil|en linea|por internet"
        r"|telefonica)|bancari[oa]s?|iban|transferencias?|bizum|numeros? de cuenta|cuentas? (?:corriente"
        r"|bancaria|de ahorro|del banco)s?|caja de ahorros|cartilla del banco|extractos? (?:del banco"
        r"|bancario|de la cuenta)|saldo de (?:mi|la|su) cuenta|domiciliacion\w*|cajero automatico|cajero",
        "Enseñamos el camino hasta la página del banco y luego quien ayuda mira a otro lado. Nadie que "
        "ayuda ve el saldo, escribe una transferencia ni guarda un número. Su banco nunca pide un código "
        "por teléfono.",
    ),
    (
        StopTopic.PAYMENT,
        "pagos",
        r"pag(?:ar|o|os|a|as|an|ue|uen|arle|arlo|ando|aria)|paypal|western union|bitcoins?|cripto\w*"
        r"|tarjetas? (?:de credito|de debito|bancarias?|visa|del banco)|(?:envi|mand|prest|transfier"
        r"|transfer|invert|inviert|dar|doy|di)\w* (?:\w+ ){0,4}(?:dinero|\d+ euros)"
        r"|dinero (?:\w+ ){0,3}(?:a mi|por adelantado|en efectivo)|compras? (?:online|en linea|por internet"
        r"|en internet)|comprar (?:\w+ ){0,4}(?:online|en linea|por internet|en internet)|facturas?"
        r"|recibos? (?:de la|del)|multas?|hacienda me|reembols\w+|gastos de (?:envio|aduana)",
        "La ayuda aquí no cuesta nada, y nadie que ayuda paga, pide ni envía dinero por usted. Si alguien"
        " dice que corre prisa, es una razón para esperar hasta mañana.",
    ),
    (
        StopTopic.PASSWORDS,
        "contraseñas",
        r"contrasenas?|password|claves?(?= (?:de|del|para|secreta|y|que|en)|[.,;!?]|$)|codigos? (?:pin"
        r"|secretos?|de (?:verificacion|seguridad|confirmacion|acceso|desbloqueo)|por sms|que me (?:llego"
        r"|llega|mandan|enviaron|envian))|pin|numero secreto|datos de acceso|preguntas? de seguridad"
        r"|verificacion en dos pasos|doble factor",
        "Escríbala usted mientras quien ayuda mira a otro lado, y apúntela en su propia libreta. No diga "
        "a nadie una contraseña ni un código que le hayan enviado, ni a quien ayuda ni al banco.",
    ),
    (
        StopTopic.WILLS,
        "testamento y poderes",
        r"testamentos?|herencias?|hered(?:ar|a|o|en|eros?|eras?)|notari[oa]s?|notariales?|poder (?:notarial"
        r"|general|preventivo|para)|ultimas voluntades|voluntades anticipadas|testamento vital"
        r"|donacion de (?:la|mi) (?:casa|piso)|(?:poner|pasar) (?:\w+ ){0,2}(?:casa|piso) a (?:su|tu|mi"
        r"|nombre) ?\w*|albacea|tutela",
        "Eso es cosa de un notario o un abogado y de su familia, no de quien ayuda. Nadie que ayuda "
        "firma, es testigo ni figura en un papel así.",
    ),
    (
        StopTopic.MEDICATION,
        "medicinas",
        r"medicamentos?|medicinas?|medicacion|pastillas?(?! de jabon)|pildoras?|comprimidos?"
        r"|recetas? (?:medica|electronica|del medico|de la farmacia)s?|dosis|insulina|anticoagulantes?"
        r"|sintrom|analgesicos?|somniferos?|efectos? secundarios?|antibioticos?|prospectos?|inyecci\w+"
        r"|gotas (?:para|contra)|farmacos?|jarabe",
        "Quien ayuda puede enseñar a pedir cita o a leer un prospecto en letra grande. Qué tomar y "
        "cuánto, solo lo dice un médico o un farmacéutico.",
    ),
    (
        StopTopic.PAPERS,
        "documentos de identidad",
        r"dni|nie|nif|carnet de (?:identidad|conducir)|documentos? de identidad|pasaportes?"
        r"|permiso de (?:conducir|residencia)|(?:numero|tarjeta) (?:de la|de) (?:seguridad social|sanitaria)"
        r"|tarjeta sanitaria|seguridad social|partida de nacimiento|certificado digital|cl@ve"
        r"|declaracion de la renta|libro de familia|cedula",
        "Nadie fotografía sus documentos, y ningún número de ellos va en un mensaje. Para un trámite, "
        "vaya en persona o pregunte a alguien a quien conozca desde hace mucho.",
    ),
)
