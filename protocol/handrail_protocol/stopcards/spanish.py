"""What the stop cards say in Spanish."""

from handrail_protocol.stopcards.topics import Cards, StopTopic

ALWAYS = "Quien ayuda de verdad nunca se enfada si usted dice: primero pregunto a alguien."

CARDS: Cards = (
    (
        StopTopic.GIFT_CARDS,
        "tarjetas regalo",
        "Nadie honrado pide que le paguen con tarjetas regalo. No lea nunca el número a nadie, ni por "
        "teléfono ni en la pantalla.",
    ),
    (
        StopTopic.REMOTE_CONTROL,
        "control a distancia",
        "Quien maneja su pantalla ve todo lo que usted ve. No deje entrar a nadie que le haya "
        "llamado, ni a nadie mientras su banco esté abierto. Puede terminar cuando quiera: apague el "
        "aparato.",
    ),
    (
        StopTopic.BANKING,
        "banco",
        "Enseñamos el camino hasta la página del banco y luego quien ayuda mira a otro lado. Nadie "
        "que ayuda ve el saldo, escribe una transferencia ni guarda un número. Su banco nunca pide un "
        "código por teléfono.",
    ),
    (
        StopTopic.PAYMENT,
        "pagos",
        "La ayuda aquí no cuesta nada, y nadie que ayuda paga, pide ni envía dinero por usted. Si "
        "alguien dice que corre prisa, es una razón para esperar hasta mañana.",
    ),
    (
        StopTopic.PASSWORDS,
        "contraseñas",
        "Escríbala usted mientras quien ayuda mira a otro lado, y apúntela en su propia libreta. No "
        "diga a nadie una contraseña ni un código que le hayan enviado, ni a quien ayuda ni al banco.",
    ),
    (
        StopTopic.WILLS,
        "testamento y poderes",
        "Eso es cosa de un notario o un abogado y de su familia, no de quien ayuda. Nadie que ayuda "
        "firma, es testigo ni figura en un papel así.",
    ),
    (
        StopTopic.MEDICATION,
        "medicinas",
        "Quien ayuda puede enseñar a pedir cita o a leer un prospecto en letra grande. Qué tomar y "
        "cuánto, solo lo dice un médico o un farmacéutico.",
    ),
    (
        StopTopic.PAPERS,
        "documentos de identidad",
        "Nadie fotografía sus documentos, y ningún número de ellos va en un mensaje. Para un trámite, "
        "vaya en persona o pregunte a alguien a quien conozca desde hace mucho.",
    ),
)
