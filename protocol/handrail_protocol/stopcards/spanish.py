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
        r"|cajero automatico|cajero|bbva|santander|caixa ?bank\w*|la caixa|sabadell|bankinter|unicaja"
        r"|ibercaja|kutxa\w*|abanca|openbank|ing direct|bancolombia|banamex|banorte|banco (?:santander"
        r"|popular|azteca|nacion|galicia|provincia|estado)|bancomer|scotiabank|mercado ?pago|revolut"
        r"|n26|evo banco|caja rural|cajamar|la banca|bancos? por internet|(?:cuenta|cuentas) (?:segura"
        r"|protegida|bancaria|corriente|de ahorros?|nomina|conjunta)|(?:movimientos|saldo"
        r"|extracto) (?:de (?:la|mi|su) (?:cuenta|tarjeta)|del banco|en el)|(?:mi|el|su|tu) saldo|(?:mi"
        r"|su|tu|una) cuenta(?! (?:de (?:google|correo|facebook|instagram|la biblioteca)|cuentos"
        r"|la historia))(?= (?:del|en el|esta|corriente|bancaria|vacia|bloqueada)|[.,;!?]|$)|ahorros"
        r"|ahorritos|(?:pension|nomina|paga|jubilacion) (?:\w+ ){0,3}(?:ingresad|cobrad|entrad|llegad"
        r"|ingres|cobr)\w*|(?:ingres|cobr|deposit)\w* (?:\w+ ){0,2}(?:pension|nomina|paga|jubilacion)"
        r"|fraudes?|estafa\w*|prestamos?(?! (?:de libros|de la biblioteca|bibliotecario))"
        r"|credito (?:rapido|personal|a mi nombre)|hipotecas?|numeros rojos|al descubierto|descubierto"
        r"|sucursal(?:es)?|libreta (?:de (?:ahorros?|la caja)|del banco|ya no)|(?:actualizar"
        r"|poner al dia) la libreta|cajeros?(?! del super)|cobrado (?:en|de) (?:la|mi) cuenta"
        r"|tarjeta de coordenadas|clabe|cbu|plazo fijo|inversion(?:es)?|acciones de",
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
        r"|\d[\d.,]* ?(?:€|euros?|pesos|dolares|pavos|lucas|soles)|[€$] ?\d[\d.,]*|(?:mi|este es mi"
        r"|un) (?:numero nuevo|nuevo numero)|(?:dej|prest|adelant)(?:ar|as|ame|arme|a|es|e"
        r"|eme)? (?:\w+ ){0,2}(?:\d+|dinero|plata)|pag(?:ue|ues|uen|arme|arla|ados?|adas?|amos|aste"
        r"|aron|ueis|uelo|uela)|paga(?:me|le|lo|la|nos)|abon(?:ar|e|ela|elo|en|arla|arlo)|aduanas?"
        r"|fianza|multas?|impuestos?|hacienda|en efectivo|efectivo|(?:el|mi|su|tu|del|mas|mucho|poco"
        r"|sin) dinero|la plata|plata por|dinero en un sobre|western|giros? (?:postal|bancario)"
        r"|cheques?(?! regalo)|propinas?|(?:algo|dar\w*) por las molestias|bizum|(?:pide|piden|meter"
        r"|poner|pon|datos de|numero de|numeros de|dar|foto de) (?:\w+ )?(?:la|mi|su"
        r"|tu) tarjeta(?! (?:sanitaria|de la biblioteca|de embarque|de memoria))|(?:tres|3) (?:numeros"
        r"|numeritos|digitos|cifras) (?:de )?(?:detras|atras|del dorso)|cvv|sin contacto|contactless"
        r"|(?:apple|google) pay|(?:en|a) la caja(?= (?:del|con|y|le|de)|[.,;!?]|$)|cobr(?:en|an|aron"
        r"|ado|aran|aban|arme|arle|en dos veces)|domicili(?:ado|ada|ar|acion)\w*|recibos? (?:de (?:la"
        r"|el)|del|domiciliad\w*)|la factura|facturas?|suscripcion(?:es)?|wallapop|ebay|mercado ?libre"
        r"|aliexpress|compr(?:ar|e|o|as|a|ando) (?:\w+ ){0,5}(?:por internet|en internet|en linea"
        r"|online|en amazon)|invertir|loteria|reembols\w+|devolucion(?:es)?|(?:mand|envi|transf"
        r"|gir)\w* (?:\w+ ){0,3}(?:plata|dinero|pasta|guita|lana)",
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
        r"|verificacion en dos pasos|doble factor|contrase(?:n|ni|nn)as?|pasw?or[dt]s?|(?:cuatro|cinco"
        r"|seis|ocho|4|5|6|8) (?:numeros|numeritos|digitos|cifras)|codigos? (?:\w+ ){0,5}(?:por (?:sms"
        r"|mensaje|error|whatsapp|correo)|al movil)|(?:doce|12|24|veinticuatro) palabras|(?:palabras"
        r"|frase|codigo|clave) de (?:recuperacion|seguridad|respaldo)|(?:pide|piden|quiere|exige"
        r"|reclama|pidio|pidieron|pedia) (?:\w+ )?(?:un|el|mi|su|tu) (?:codigo|pin)|(?:las|sus|mis|tus"
        r"|todas las|esa|otra|nueva) claves?(?! (?:de sol|musical|es|del exito))|(?:el|mi|su|tu"
        r"|un) (?:pin|puk)|puk|segundo apellido de (?:su|tu|mi) madre|apellido de soltera"
        r"|nombre de (?:su|tu) primera mascota|pregunta (?:de seguridad|secreta)|(?:usuario|clave"
        r"|contrasena) (?:incorrect|errone|equivocad)\w*|nombre de usuario|iniciar sesion"
        r"|inicio de sesion|(?:no|tampoco) (?:puedo|puede|consigo|logro|me deja) (?:entrar|acceder"
        r"|abrir|ingresar) (?:\w+ ){0,3}(?:facebook|correo|cuenta|gmail|whatsapp|tablet|movil|celular"
        r"|ordenador|instagram)|desbloque\w*|cl@ve|clave permanente|doble (?:factor|verificacion"
        r"|autenticacion)|verificacion en dos|autentic\w+|huella (?:digital|dactilar)"
        r"|gestor de contrasenas|patron de (?:desbloqueo|la pantalla)|token",
        "Escríbala usted mientras quien ayuda mira a otro lado, y apúntela en su propia libreta. No "
        "diga a nadie una contraseña ni un código que le hayan enviado, ni a quien ayuda ni al banco.",
    ),
    (
        StopTopic.WILLS,
        "testamento y poderes",
        r"testamentos?|herencias?|hered(?:ar|a|o|en|eros?|eras?)|notari[oa]s?|notariales?"
        r"|poder (?:notarial|general|preventivo|para)|ultimas voluntades|voluntades anticipadas"
        r"|testamento vital|donacion de (?:la|mi) (?:casa|piso)|(?:poner|pasar) (?:\w+ ){0,2}(?:casa"
        r"|piso) a (?:su|tu|mi|nombre) ?\w*|albacea|tutela|cuando (?:yo )?(?:falte|me muera|muera"
        r"|ya no este)|despues de mi muerte|herencias?|hered\w+|sucesion(?:es)?|sucesorio|albaceas?"
        r"|apoderad[oa]s?|poder(?:es)? (?:preventivos?|notarial(?:es)?|generales?|general"
        r"|de representacion)|(?:firm|otorg)\w* (?:\w+ )?(?:un|el|este|estos) poder(?:es)?|(?:dej|don"
        r"|leg|regal|ced)\w* (?:\w+ )?(?:todo|la casa|el piso|la finca|sus bienes|mis bienes|su dinero"
        r"|la herencia) a|(?:pon|pong|poner|puse|pasar|paso|pase)\w* (?:\w+ ){0,2}(?:la casa|el piso"
        r"|la finca|el terreno|la vivienda) a (?:su|mi|tu|nombre)|(?:casa|piso|vivienda|finca) a (?:su"
        r"|mi|tu) nombre|donacion(?:es)? (?:en vida|de (?:la|mi|su))|donar(?:le)? (?:la|mi|el)"
        r"|usufructo|nuda propiedad|hipoteca inversa|notari\w+|escrituras? (?:de|del)|legado|legitima"
        r"|voluntades|testament\w+|testar|tutor(?:es|a)? legal(?:es)?|incapacitacion|incapacitar"
        r"|curador|curatela|abogad[oa]s?|seguro de vida|registro de la propiedad|firm(?:e|eme|ame|ar"
        r"|a) (?:\w+ ){0,3}(?:papel|papeles|documento|contrato|aqui)",
        "Eso es cosa de un notario o un abogado y de su familia, no de quien ayuda. Nadie que ayuda "
        "firma, es testigo ni figura en un papel así.",
    ),
    (
        StopTopic.MEDICATION,
        "medicinas",
        r"medicamentos?|medicinas?|medicacion|pastillas?(?! de jabon)|pildoras?|comprimidos?"
        r"|recetas? (?:medica|electronica|del medico|de la farmacia)s?|dosis|insulina|anticoagulantes?"
        r"|sintrom|analgesicos?|somniferos?|efectos? secundarios?|antibioticos?|prospectos?|inyecci\w+"
        r"|gotas (?:para|contra)|farmacos?|jarabe|ibuprofeno|paracetamol|aspirinas?|sintrom|adiro"
        r"|orfidal|lexatin|trankimazin|diazepam|nolotil|omeprazol|enalapril|metformina|cortisona"
        r"|ventolin|morfina|tramadol|eliquis|viagra|estatinas?|antidepresivos?|ansioliticos?|farmac\w+"
        r"|pastilleros?|inhalador(?:es)?|remedios?(?= (?:de|para|contra|milagros\w*|caser\w*"
        r"|natural\w*))|(?:receta|recetas) (?:electronica|del (?:medico|doctor|seguro)|en la farmacia"
        r"|de la (?:medica|doctora))|renovar (?:la|mi|las) recetas?|vacun\w+|(?:la|de la|mi|su"
        r"|para la) (?:tension|presion)(?! (?:del agua|de las ruedas))|azucar en sangre|colirio"
        r"|supositorios?|pomada|capsulas?|suplementos?|vitaminas?|se pincha|pinchar(?:se|me)?|inyect\w+"
        r"|inyeccion(?:es)?|medicament\w+|medicin\w+|(?:subio|bajo|subir|bajar|doble"
        r"|aumento) (?:\w+ )?(?:la )?dosis|milagros\w+ (?:para|contra)|cura (?:milagrosa|para|contra)"
        r"|tratamiento(?:s)?(?! de textos?)|gotas (?:\w+ ){0,3}(?:efectos|ojos|noche|manana|hacen)",
        "Quien ayuda puede enseñar a pedir cita o a leer un prospecto en letra grande. Qué tomar y "
        "cuánto, solo lo dice un médico o un farmacéutico.",
    ),
    (
        StopTopic.PAPERS,
        "documentos de identidad",
        r"dni|nie|nif|carnet de (?:identidad|conducir)|documentos? de identidad|pasaportes?"
        r"|permiso de (?:conducir|residencia)|(?:numero|tarjeta) (?:de la|de) (?:seguridad social"
        r"|sanitaria)|tarjeta sanitaria|seguridad social|partida de nacimiento|certificado digital"
        r"|cl@ve|declaracion de la renta|libro de familia|cedula|carnets?(?= (?:de|del|por)|[.,;!?]"
        r"|$)(?! de (?:baile|la biblioteca|socio))|carnes? (?:de (?:conducir|identidad"
        r"|familia numerosa))|licencia de (?:conducir|manejo)|d\.n\.i\.?|documento nacional|(?:copia"
        r"|fotocopia|foto|escane\w*)s? (?:de |del )(?:\w+ ){0,2}(?:papeles|documentos?|carnet|carne|dni"
        r"|pasaporte|documentacion)|(?:mis|sus|tus) papeles|credencial(?:es)?(?: del ine| de elector)?"
        r"|\bine|curp|rfc|cedula(?:s)?(?: de identidad)?|padron|empadron\w+|certificado (?:digital"
        r"|electronico|de (?:nacimiento|empadronamiento|matrimonio|defuncion))|fnmt|firma electronica"
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
