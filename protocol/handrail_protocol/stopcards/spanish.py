"""What calls a stop card in Spanish, and what the card says."""

from handrail_protocol.stopcards.topics import Cards, StopTopic

ALWAYS = "Quien ayuda de verdad nunca se enfada si usted dice: primero pregunto a alguien."

CARDS: Cards = (
    (
        StopTopic.GIFT_CARDS,
        "tarjetas regalo",
        r"tarjetas? (?:de )?regalos?|cheques? regalo|vales? (?:de )?(?:regalo|compra)"
        r"|tarjetas? (?:de )?prepago|tarjetas? (?:de )?(?:google play|itunes|apple|amazon|steam"
        r"|paysafe\w*)|codigos? de recarga|bono regalo|gift ?cards?|tarjetas? (?:de )?(?:regalos?"
        r"|netflix|xbox|playstation|roblox|razer|paysafe\w*|neosurf|oxxo|saldo)|paysafe ?cards?|neosurf"
        r"|razer gold|bonos? (?:de )?regalos?|vales? (?:de )?(?:amazon|apple|google|steam|regalos?"
        r"|compra|descuento|ikea|zara|el corte ingles)|vales? (?:por|de) \d+|codigos? (?:de )?(?:regalo"
        r"|canje)|(?:rasc|rasqu)\w+ (?:\w+ ){0,3}(?:franja|banda|tarjeta|codigo|parte|cinta)"
        r"|raspar?(?= (?:la|el))|raspe (?:la|el)|canj(?:e|ear|ea|ee|eo)|cheques? (?:de )?regalos?"
        r"|tarjetas? (?:de )?pre-?pago|recargas? de (?:steam|google|apple)"
        r"|tarjetas? (?:\w+ ){0,3}(?:en (?:el|la) (?:estanco|gasolinera|oxxo|kiosco|super\w*))",
        "Nadie honrado pide que le paguen con tarjetas regalo. No lea nunca el número a nadie, ni por "
        "teléfono ni en la pantalla.",
    ),
    (
        StopTopic.REMOTE_CONTROL,
        "control a distancia",
        r"team ?viewer|any ?desk|ultra ?viewer|(?:acceso|control|escritorio|asistencia) remot[oa]"
        r"|(?:acceso|control) a distancia|compart(?:ir|e|o|a|es|amos|iendo) (?:\w+ ){0,2}pantalla"
        r"|pantalla compartida|(?:control|manej|entr|acced|conect)\w* (?:\w+ ){0,3}(?:mi|tu|su"
        r"|el) (?:ordenador|computadora|pc|movil|portatil|telefono|pantalla)(?= (?:desde|a distancia"
        r"|en remoto|para)|[.,;!?]|$)(?<!con mi telefono)|quick ?support|quick ?assist"
        r"|asistencia rapida|rust ?desk|supremo|escritorio (?:remoto|a distancia)|(?:conect|control"
        r"|acces|manej|interven)\w* (?:\w+ ){0,4}a distancia|en remoto|remotamente|(?:control|acceso"
        r"|soporte|ayuda|conexion) remot[oa]|nuestro tecnico|un tecnico de|soporte (?:tecnico"
        r"|de microsoft|de windows)|(?:senor|senora|tecnico|chico|chica|alguien|hombre|tipo|muchacho"
        r"|senorita) de (?:microsoft|windows|apple|movistar|telefonica|soporte)|microsoft (?:me|ha"
        r"|llamo|nos)|(?:cogio|cogido|coger|tomo|tomar|tomado|toma|quito) (?:\w+ ){0,2}(?:el control"
        r"|pantalla|la pantalla)|(?:manej|control|oper|arregl|entr)\w* (?:\w+ ){0,3}(?:portatil"
        r"|ordenador|computadora|compu|pc|movil|celular|cel|telefono|tablet|pantalla)(?: de (?:mi"
        r"|su) \w+)? (?:desde|de lejos)|(?:entrar|meterse|conectarse|acceder|conectar|metio|entro"
        r"|ingresar)(?: \w+)? (?:en|a) (?:mi|su|tu|el|la) (?:ordenador|computadora|compu|pc|movil"
        r"|celular|portatil|tablet|telefono)(?= (?:a|para|por|y|desde)|[.,;!?]|$)|(?:raton|flechita"
        r"|flecha|cursor|puntero|mouse) (?:\w+ ){0,5}(?:sol[oa]|solit[oa])|(?:flechita|flecha|cursor"
        r"|puntero) (?:\w+ ){0,3}(?:sol[oa])|nueve (?:numeros|digitos|cifras)|(?:9|diez|10) (?:numeros"
        r"|digitos|cifras)|(?:puls|pinch|toqu|d|hag)\w* (?:\w+ ){0,3}(?:aceptar|permitir)|(?:dar|doy"
        r"|des|dando|dado) (?:\w+ )?permisos?(?= (?:para|al|de acceso)|[.,;!?]|$)"
        r"|compart\w+ (?:\w+ ){0,3}pantalla",
        "Quien maneja su pantalla ve todo lo que usted ve. No deje entrar a nadie que le haya "
        "llamado, ni a nadie mientras su banco esté abierto. Puede terminar cuando quiera: apague el "
        "aparato.",
    ),
    (
        StopTopic.BANKING,
        "banco",
        r"(?:mi|tu|su|el|al|del|un|nuestro) banco(?! (?:de alimentos|del parque|de la plaza|del jardin"
        r"|para sentar\w*))|bancos? online|banca (?:online|electronica|movil|en linea|por internet"
        r"|telefonica)|bancari[oa]s?|iban|transferencias?|bizum|numeros? de cuenta"
        r"|cuentas? (?:corriente|bancaria|de ahorro|del banco)s?|caja de ahorros|cartilla del banco"
        r"|extractos? (?:del banco|bancario|de la cuenta)|saldo de (?:mi|la|su) cuenta|domiciliacion\w*"
        r"|cajero automatico|cajero|(?:la|mi|su) pension(?! (?:completa|de verano|donde))|finanzas"
        r"|cuentas bancarias|gestiones (?:bancarias|del banco|en el banco)|ingresos|banca|bancari\w+"
        r"|(?:mi|su|el|tu|del|al|un|nuestro) banco(?! (?:de (?!espana|santander)|del|para|y nos|donde))"
        r"|bbva|santander|caixa ?bank\w*|la caixa|sabadell|bankinter|unicaja|ibercaja|kutxa\w*|abanca"
        r"|openbank|ing direct|bancolombia|banamex|banorte|banco (?:santander|popular|azteca|nacion"
        r"|galicia|provincia|estado)|bancomer|scotiabank|mercado ?pago|revolut|n26|evo banco|caja rural"
        r"|cajamar|la banca|bancos? por internet|(?:cuenta|cuentas) (?:segura|protegida|bancaria"
        r"|corriente|de ahorros?|nomina|conjunta)|(?:movimientos|saldo|extracto) (?:de (?:la|mi"
        r"|su) (?:cuenta|tarjeta)|del banco|en el)|(?:mi|el|su|tu) saldo|(?:mi|su|tu"
        r"|una) cuenta(?! (?:de (?:google|correo|facebook|instagram|la biblioteca)|cuentos"
        r"|la historia))(?= (?:del|en el|esta|corriente|bancaria|vacia|bloqueada)|[.,;!?]|$)|ahorros"
        r"|ahorritos|(?:pension|nomina|paga|jubilacion) (?:\w+ ){0,3}(?:ingresad|cobrad|entrad|llegad"
        r"|ingres|cobr)\w*|(?:ingres|cobr|deposit)\w* (?:\w+ ){0,2}(?:pension|nomina|paga|jubilacion)"
        r"|fraudes?|estafa\w*|prestamos?(?! (?:de libros|de la biblioteca|bibliotecario))"
        r"|credito (?:rapido|personal|a mi nombre)|hipotecas?|numeros rojos|al descubierto|descubierto"
        r"|sucursal(?:es)?|libreta (?:de (?:ahorros?|la caja)|del banco|ya no)|(?:actualizar"
        r"|poner al dia) la libreta|cajeros?(?! del super)|cobrado (?:en|de) (?:la|mi) cuenta"
        r"|tarjeta de coordenadas|clabe|cbu|plazo fijo|inversion(?:es)?|acciones de (?:bolsa|la bolsa"
        r"|bancos?|telefonica)",
        "Enseñamos el camino hasta la página del banco y luego quien ayuda mira a otro lado. Nadie "
        "que ayuda ve el saldo, escribe una transferencia ni guarda un número. Su banco nunca pide un "
        "código por teléfono.",
    ),
    (
        StopTopic.PAYMENT,
        "pagos",
        r"pag(?:ar|o|os|a|as|an|ue|uen|arle|arlo|ando|aria)|paypal|western union|bitcoins?|cripto\w*"
        r"|tarjetas? (?:de credito|de debito|bancarias?|visa|del banco)|(?:envi|mand|prest|transfier"
        r"|transfer|invert|inviert|dar|doy|di)\w* (?:\w+ ){0,4}(?:dinero|\d+ euros)"
        r"|dinero (?:\w+ ){0,3}(?:a mi|por adelantado|en efectivo)|compras? (?:online|en linea"
        r"|por internet|en internet)|comprar (?:\w+ ){0,4}(?:online|en linea|por internet|en internet)"
        r"|facturas?|recibos? (?:de la|del)|multas?|hacienda me|reembols\w+|gastos de (?:envio|aduana)"
        r"|dinero|deudas?|apuros economicos|rescate de (?:\d|un millon)|\d[\d.,]* ?(?:€|euros?|pesos"
        r"|dolares|pavos|lucas|soles)|[€$] ?\d[\d.,]*|(?:mi|este es mi|un) (?:numero nuevo"
        r"|nuevo numero)|(?:dej|prest|adelant)(?:ar|as|ame|arme|a|es|e|eme)? (?:\w+ ){0,2}(?:\d+|dinero"
        r"|plata)|pag(?:ue|ues|uen|arme|arla|ados?|adas?|amos|aste|aron|ueis|uelo|uela)|paga(?:me|le|lo"
        r"|la|nos)|abon(?:ar|e|ela|elo|en|arla|arlo)|aduanas?|fianza|multas?|impuestos?|hacienda"
        r"|en efectivo|efectivo|(?:el|mi|su|tu|del|mas|mucho|poco|sin) dinero|la plata|plata por"
        r"|dinero en un sobre|western|giros? (?:postal|bancario)|cheques?(?! regalo)|propinas?|(?:algo"
        r"|dar\w*) por las molestias|bizum|(?:pide|piden|meter|poner|pon|datos de|numero de|numeros de"
        r"|dar|foto de) (?:\w+ )?(?:la|mi|su|tu) tarjeta(?! (?:sanitaria|de la biblioteca|de embarque"
        r"|de memoria))|(?:tres|3) (?:numeros|numeritos|digitos|cifras) (?:de )?(?:detras|atras"
        r"|del dorso)|cvv|sin contacto|contactless|(?:apple|google) pay|(?:en|a) la caja(?= (?:del|con"
        r"|y|le|de)|[.,;!?]|$)|cobr(?:en|an|aron|ado|aran|aban|arme|arle|en dos veces)|domicili(?:ado"
        r"|ada|ar|acion)\w*|recibos? (?:de (?:la|el)|del|domiciliad\w*)|la factura|facturas?"
        r"|suscripcion(?:es)?|wallapop|ebay|mercado ?libre|aliexpress|compr(?:ar|e|o|as|a"
        r"|ando) (?:\w+ ){0,5}(?:por internet|en internet|en linea|online|en amazon)|invertir|loteria"
        r"|reembols\w+|devolucion(?:es)?|(?:mand|envi|transf|gir)\w* (?:\w+ ){0,3}(?:plata|dinero|pasta"
        r"|guita|lana)",
        "La ayuda aquí no cuesta nada, y nadie que ayuda paga, pide ni envía dinero por usted. Si "
        "alguien dice que corre prisa, es una razón para esperar hasta mañana.",
    ),
    (
        StopTopic.PASSWORDS,
        "contraseñas",
        r"contrasenas?|password|claves?(?= (?:de (?!sol|fa|do)|del (?!exito)|para (?:entrar|la|el|mi)"
        r"|secreta|y|en (?:una|la|el|mi|su|papel))|[.,;!?]|$)|codigos? (?:pin|secretos?"
        r"|de (?:verificacion|seguridad|confirmacion|acceso|desbloqueo)|por sms|que me (?:llego|llega"
        r"|mandan|enviaron|envian))|pin|numero secreto|datos de acceso|preguntas? de seguridad"
        r"|verificacion en dos pasos|doble factor|(?:el|un|ese|este|del|su|mi|tu) codigo(?! (?:postal"
        r"|de barras|qr|de (?:la )?circulacion|civil))|contrase(?:n|ni|nn)as?|pasw?or[dt]s?|(?:cuatro"
        r"|cinco|seis|ocho|4|5|6|8) (?:numeros|numeritos|digitos|cifras)"
        r"|codigos? (?:\w+ ){0,5}(?:por (?:sms|mensaje|error|whatsapp|correo)|al movil)|(?:doce|12|24"
        r"|veinticuatro) palabras|(?:palabras|frase|codigo|clave) de (?:recuperacion|seguridad"
        r"|respaldo)|(?:pide|piden|quiere|exige|reclama|pidio|pidieron|pedia) (?:\w+ )?(?:un|el|mi|su"
        r"|tu) (?:codigo|pin)|(?:las|sus|mis|tus|todas las|esa|otra|nueva) claves?(?! (?:de sol|musical"
        r"|es|del exito))|(?:el|mi|su|tu|un) (?:pin|puk)|puk|segundo apellido de (?:su|tu|mi) madre"
        r"|apellido de soltera|nombre de (?:su|tu) primera mascota|pregunta (?:de seguridad|secreta)"
        r"|(?:usuario|clave|contrasena) (?:incorrect|errone|equivocad)\w*|nombre de usuario"
        r"|iniciar sesion|inicio de sesion|(?:no|tampoco) (?:puedo|puede|consigo|logro"
        r"|me deja) (?:entrar|acceder|abrir|ingresar) (?:\w+ ){0,3}(?:facebook|correo|cuenta|gmail"
        r"|whatsapp|tablet|movil|celular|ordenador|instagram)|desbloque\w*|cl@ve|clave permanente"
        r"|doble (?:factor|verificacion|autenticacion)|verificacion en dos|autentic\w+"
        r"|huella (?:digital|dactilar)|gestor de contrasenas|patron de (?:desbloqueo|la pantalla)|token",
        "Escríbala usted mientras quien ayuda mira a otro lado, y apúntela en su propia libreta. No "
        "diga a nadie una contraseña ni un código que le hayan enviado, ni a quien ayuda ni al banco.",
    ),
    (
        StopTopic.WILLS,
        "testamento y poderes",
        r"testamentos?|herencias?|hered(?:ar|a|o|en|eros?|eras?)|notari[oa]s?|notariales?"
        r"|poder (?:notarial|general|preventivo|para)|ultimas voluntades|voluntades anticipadas"
        r"|testamento vital|donacion de (?:la|mi) (?:casa|piso)|(?:poner|pasar) (?:\w+ ){0,2}(?:casa"
        r"|piso) a (?:su|tu|mi|nombre) ?\w*|albacea|tutela|(?:hacer|haces|dar|darle|dado|otorgar|firmar"
        r"|firmo|quitar) (?:\w+ )?poder(?:es)? (?:a|notarial\w*|para|ante)|hacer un poder"
        r"|patrimonio familiar|incapacidad|ultima voluntad|reparto de (?:la|los) (?:herencia|bienes)"
        r"|cuando (?:yo )?(?:falte|me muera|muera|ya no este)|despues de mi muerte|herencias?|hered\w+"
        r"|sucesion(?:es)?|sucesorio|albaceas?|apoderad[oa]s?|poder(?:es)? (?:preventivos?"
        r"|notarial(?:es)?|generales?|general|de representacion)|(?:firm|otorg)\w* (?:\w+ )?(?:un|el"
        r"|este|estos) poder(?:es)?|(?:dej|don|leg|regal|ced)\w* (?:\w+ )?(?:todo|la casa|el piso"
        r"|la finca|sus bienes|mis bienes|su dinero|la herencia) a|(?:pon|pong|poner|puse|pasar|paso"
        r"|pase)\w* (?:\w+ ){0,2}(?:la casa|el piso|la finca|el terreno|la vivienda) a (?:su|mi|tu"
        r"|nombre)|(?:casa|piso|vivienda|finca) a (?:su|mi|tu) nombre|donacion(?:es)? (?:en vida"
        r"|de (?:la|mi|su))|donar(?:le)? (?:la|mi|el)|usufructo|nuda propiedad|hipoteca inversa"
        r"|notari\w+|escrituras? (?:de|del)|legado|legitima|voluntades|testament\w+|testar|tutor(?:es"
        r"|a)? legal(?:es)?|incapacitacion|incapacitar|curador|curatela|abogad[oa]s?|seguro de vida"
        r"|registro de la propiedad|firm(?:e|eme|ame|ar|a) (?:\w+ ){0,3}(?:papel|papeles|documento"
        r"|contrato|aqui)",
        "Eso es cosa de un notario o un abogado y de su familia, no de quien ayuda. Nadie que ayuda "
        "firma, es testigo ni figura en un papel así.",
    ),
    (
        StopTopic.MEDICATION,
        "medicinas",
        r"medicamentos?|medicinas?|medicacion|pastillas?(?! de jabon)|pildoras?|comprimidos?"
        r"|recetas? (?:medica|electronica|del medico|de la farmacia)s?|dosis|insulina|anticoagulantes?"
        r"|sintrom|analgesicos?|somniferos?|efectos? secundarios?|antibioticos?|prospectos?|inyecci\w+"
        r"|gotas (?:para|contra)|farmacos?|jarabe|certificado medico|recetad[oa]s?|recetar\w*"
        r"|tomarse? (?:la|las|el|los) (?:pastilla|pildora|remedio|capsula)s?|quimioterapia|pastillero"
        r"|analitica|ibuprofeno|paracetamol|aspirinas?|sintrom|adiro|orfidal|lexatin|trankimazin"
        r"|diazepam|nolotil|omeprazol|enalapril|metformina|cortisona|ventolin|morfina|tramadol|eliquis"
        r"|viagra|estatinas?|antidepresivos?|ansioliticos?|farmac\w+|pastilleros?|inhalador(?:es)?"
        r"|remedios?(?= (?:de|para|contra|milagros\w*|caser\w*|natural\w*))|(?:receta"
        r"|recetas) (?:electronica|del (?:medico|doctor|seguro)|en la farmacia|de la (?:medica"
        r"|doctora))|renovar (?:la|mi|las) recetas?|vacun\w+|(?:la|de la|mi|su|para la) (?:tension"
        r"|presion)(?! (?:del agua|de las ruedas))|azucar en sangre|colirio|supositorios?|pomada"
        r"|capsulas?|suplementos?|vitaminas?|se pincha|pinchar(?:se|me)?|inyect\w+|inyeccion(?:es)?"
        r"|medicament\w+|medicin\w+|(?:subio|bajo|subir|bajar|doble|aumento) (?:\w+ )?(?:la )?dosis"
        r"|milagros\w+ (?:para|contra)|cura (?:milagrosa|para|contra)|tratamiento(?:s)?(?! de textos?)"
        r"|gotas (?:\w+ ){0,3}(?:efectos|ojos|noche|manana|hacen)",
        "Quien ayuda puede enseñar a pedir cita o a leer un prospecto en letra grande. Qué tomar y "
        "cuánto, solo lo dice un médico o un farmacéutico.",
    ),
    (
        StopTopic.PAPERS,
        "documentos de identidad",
        r"dni|nie|nif|carnet de (?:identidad|conducir)|documentos? de identidad|pasaportes?"
        r"|permiso de (?:conducir|residencia)|(?:numero|tarjeta) (?:de la|de) (?:seguridad social"
        r"|sanitaria)|tarjeta sanitaria|seguridad social|partida de nacimiento|certificado digital"
        r"|cl@ve|declaracion de la renta|libro de familia|cedula|datos personales|suplantacion"
        r"|documentacion|carnets?(?= (?:de|del|por)|[.,;!?]|$)(?! de (?:baile|la biblioteca|socio))"
        r"|carnes? (?:de (?:conducir|identidad|familia numerosa))|licencia de (?:conducir|manejo)"
        r"|d\.n\.i\.?|documento nacional|(?:copia|fotocopia|foto|escane\w*)s? (?:de "
        r"|del )(?:\w+ ){0,2}(?:papeles|documentos?|carnet|carne|dni|pasaporte|documentacion)|(?:mis"
        r"|sus|tus) papeles|credencial(?:es)?(?: del ine| de elector)?|\bine|curp|rfc"
        r"|cedula(?:s)?(?: de identidad)?|padron|empadron\w+|certificado (?:digital|electronico"
        r"|de (?:nacimiento|empadronamiento|matrimonio|defuncion))|fnmt|firma electronica"
        r"|partida de (?:nacimiento|matrimonio|bautismo)|acta de (?:nacimiento|matrimonio)"
        r"|libro de familia|numero de (?:la )?(?:seguridad social|afiliacion|identidad)"
        r"|seguridad social|tarjeta (?:sanitaria|de residencia|de residente|verde|dorada)"
        r"|permiso de residencia|nacionalidad|extranjeria|visado|visa (?:de|para)|fecha de nacimiento"
        r"|justificante (?:de domicilio|de residencia)|declaracion de la renta|al lado de (?:la|su"
        r"|mi) cara|documento(?:s)? de identidad|caduc\w+ (?:el|mi|su) (?:dni|nie|carnet|pasaporte)",
        "Nadie fotografía sus documentos, y ningún número de ellos va en un mensaje. Para un trámite, "
        "vaya en persona o pregunte a alguien a quien conozca desde hace mucho.",
    ),
)
