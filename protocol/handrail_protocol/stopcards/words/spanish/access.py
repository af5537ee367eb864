"""Remote control, passwords and papers, as people speak of them in Spanish."""

REMOTE_CONTROL = r"""
(DEVICE) (\w+ ){0,2}(manda|envia|avisa de) (\w+ )?(errores|alertas|avisos de virus)
si me dej(as|a|ais|an) (entrar|pasar|meterme)
(flecha|raton|cursor|puntero|flechita) (\w+ ){0,5}(corr|bail|salt|pase|volv|dar vueltas|loca|sola|solo)*
lo de compartir
(eche|echo|echar|echarle|echamos) (\w+ )?(un )?(ojo|vistazo) (a|en) (tu|su|tus) (escritorio|pantalla
|ordenador|movil|portatil|equipo)
team ?view?er*|tim ?viewer|any ?desk*|ani ?desk|ultra ?viewer|quick ?(support|assist)|asistencia rapida
rust ?desk|supremo|splashtop|any ?viewer|aero ?admin|iperius|air ?droid|log ?me ?in|vnc|screen ?connect
chrome remote*|remot(o|a|os|as|amente)
(escritorio|acceso|control|asistencia|soporte|ayuda|conexion|sesion|mantenimiento|software|programa
|tecnico) (en )?remot*
en remoto|por remoto
(control|controlar|control*|manej*|acced*|conect*|entrar|entra|ayud*|arregl*|repar*|asistencia|acceso
|soporte|ver|usar|tecnico|programa|aplicacion|pantalla|DEVICE) (\w+ ){0,5}a distancia(?! (de|social|corta
|larga))
(tomar|toma|tomo|tome|tomado|toman|tomaron|tomando|coger|coge|cojo|cogio|ceder|dar|darle
|hacerse con) (\w+ )?(el )?(control|mando) (\w+ ){0,2}(DEVICE)?
(control) (de|del|sobre) (\w+ )?(DEVICE)
compart(ir|e|o|a|imos|iendo|irle|iera|ido|es|an|en|ela|irla|as) (\w+ ){0,3}pantalla|pantalla compartida
(ver|veo|vea|vean|ve|viendo|vemos|mirar|viera|vera) (tu|su|lo que (hay|ves|ve|tienes) en (tu|su
|la)) (pantalla|DEVICE)
(asi|para que|y|entonces|que) (\w+ ){0,2}(veo|vea|ve|vean|podamos ver|puedo ver|pueda ver
|vemos) (\w+ )?(tu|su|mi|la) pantalla
(ensen|muestr|mostr)* (\w+ )?(su|tu) pantalla
(hijo|hija|nieto|nieta|tecnico|alguien|senor|sobrino|sobrina|yerno) (\w+ ){0,3}(vea|ve|ver|vio
|viera) (\w+ )?(mi pantalla|mi movil|lo que tengo)
(toco|toque|tocar|pulso|pulse|muevo|mueva|manejo|hago|haga|clico|aprieto|lo hago|lo muevo|lo manejo|le doy
|lo toco) yo
(cog|tom|quit|secuestr|rob)(io|o|aron|ieron) (la|mi) (pantalla|movil|raton)
ya (lo|la) (\w+ )?(muevo|hago|toco|manejo|arreglo) yo
(arregl|soluc|repar|limpi|configur|instal|hag|hac|manej|hago|conect|entro|entr|trabaj|te lo|toc|mir|ayud
|mov)* (\w+ ){0,5}(desde (aqui|mi casa|casa|mi (ordenador|oficina|movil|pc|portatil|despacho|sitio)
|su (casa|oficina|ordenador)|la oficina|lejos|alemania|madrid|fuera|otra ciudad|el extranjero|el suyo
|otro sitio|barcelona|la central))
(manej|control|us|utiliz|arregl|entr|ver|mir|toc|mov|llev|oper|gestion|repar|acced|dirig|configur)(ar|e|a
|an|en|o|arme|arle|arlo|arnos|armelo|es|er|iera|ara)? (\w+ )?(MI|el|la) (DEVICE) (\w+ ){0,4}desde
(manejar|controlar|dirigir|pilotar) (MI|el|la) (DEVICE)
(entrar|entra|entre|entren|entro|meterse|mete|meta|colarse|conectarse|conecta|conecte|conectar|acceder
|accede|acceda|accedan|ingresar|ingrese) (\w+ ){0,2}(en|a|al|con) (MI|el|del)? ?(DEVICE)(?! (de la tele
|la impresora|el wifi|al wifi))
(dej|permit|autoriz|conced|dar|das|dele|dale)* (\w+ ){0,3}(entrar|acceso|acceder|el control|que entre
|controlar|que maneje|permiso|permisos)(?= (\w+ ){0,3}(DEVICE|tecnico|remot*|END|y|para|a mi|a su|a tu
|desde))
(raton|flecha|cursor|puntero|flechita) (\w+ ){0,6}(solo|sola|solito|solita|se movia|se mueve|mueve
|moviendo)
(suelt|solt|no toqu|no toc|deje de tocar|dej|quit)(e|a|ar|es|en)? (\w+ ){0,3}(raton|teclado)
(no|sin) toque* (nada|el raton|el teclado)|(nueve|9|diez|10) (numeros?|numeritos|digitos|cifras)
(puls|dele|dale|toc|aceptar|acept|clic|pinch|dar|presion|apriet|haga clic|di|diga)* (\w+ ){0,3}(permitir
|aceptar|autorizar|conceder|acepto|permito)
permitir (el )?acceso
(tecnico|senor|hombre|chico|alguien|persona|senora|senorita|empleado|agente|operador|gente|informatico
|llamada|llam*|operadora|muchacho|tipo|ingeniero|especialista|dicen ser|dice que es
|trabajador) (\w+ ){0,3}(de|del|desde) (la )?(microsoft|windows|apple|movistar|vodafone|orange|soporte
|amazon|google|telefonica|informatica|compania|servicio tecnico|antivirus|internet|jazztel|norton|telmex)
microsoft (\w+ ){0,3}(llam|dice|pide|quier|soporte|exige|dij)*
(soporte|servicio|asistencia) (tecnico|tecnica|de (microsoft|windows|apple))
(nuestro|un|el|su|al|del|los) tecnicos?(?! de (sonido|luces|iluminacion))|tecnico informatico
informatico (\w+ ){0,3}(telefono|llam*|entrar|conect*)|virus
(quit|limpi|elimin|tien|infect|lleno)* (\w+ ){0,2}(virus|troyano|malware)|hacke*|jaque*
pirate* (\w+ )?(movil|ordenador|cuenta)|hackers?
(DEVICE) (\w+ ){0,3}(infectad|hackead|bloquead|contaminad)*
(descarg|instal|baj|pon|abr)(a|ar|ate|ese|e|esela|atela|arte|arse|ame|arme|ale|ado|me|eme|ela|ala|alo|as
|es|gase|gan|ga|ase|eme)? (\w+ ){0,5}(programa|programita|aplicacion|app|aplicacioncita
|esto) (\w+ ){0,3}(asi|para que|y|que|entonces|de modo) (\w+ ){0,3}(veo|vea|puedo|pueda|entro|entre|toco
|ayudo|ayude|arreglo|manejo|conecto|conecte|hago|controlo|yo)
"""

PASSWORDS = r"""
(NUMERO) (letras|caracteres) (con|y)|con (una )?mayusculas? (y|END)|caracter especial
sesion (\w+ ){0,2}(caduc|expir|cerr|termin|agot)*
(numerito|numero|numeros|codigo|cifras) (\w+ ){0,6}(pantalla|salir|aparec*|salio|sale)(?! de)
nombre (del|de mi) (perro|gato|nieto|marido) (\w+ ){0,2}(en todo|en todas|para todo)
contra(s|z)e(n|ni|nn|ny)as?|contrasen*|contraseñ*|pass?w(o|or|ord|orld)?(d|r?ds?)?|password*|claves?|cl@ve
pines|pin|puk|codigos?|numero secreto|numeros secretos|patron de (desbloqueo|la pantalla)|datos de acceso
credenciales(?! del? (ine|elector))|login|log in|logue*|usuario y
(nombre de |mi |el |su |tu |un )usuario(?! de (la biblioteca|autobus|metro))|iniciar (la )?sesion
inicio de sesion|inicia(r|ndo)? sesion|cerrar (la )?sesion|sesion (caducad*|cerrad*|expirad*|iniciad*)
(no|tampoco|ya no|nunca) (\w+ )?(\w+ )?(puedo|puede|consigo|logro|deja|podemos|consigue|se como
|hay manera de|reconoce) (\w+ )?(entrar|acceder|abrir|ingresar|meterme|conectarme
|registrarme) ?(\w+ ){0,4}(facebook|correo|cuenta|gmail|whatsapp|tablet|movil|celular|ordenador|instagram
|app|banco|perfil|mail|hotmail|END)
(entrar|acceder|meterme|ingresar|conectarme|registrarme) (\w+ ){0,3}(en|a|al) (\w+ )?(mi|su|el
|tu)? ?(facebook|correo|cuenta|gmail|perfil|hotmail|icloud|cuenta de|carpeta ciudadana|portal)
(lea|leame|leeme|lee|leer|leerme|dime|digame|diga|dame|deme|manda|mandame|mandeme|mandarme|mandamelo|envia
|enviame|envieme|pasame|paseme|pasa|dicta|dictame|dicteme|reenvia|reenviame|reenvieme|dimelos|decirme
|confirme|confirmame|facilit|facilite|facilitame|indique|indiqueme|escribe|escribame|teclea|repite
|repitame|necesito|comparte|canta|cantame|chivame|copia|copie|copiame|sueltame|dar|decir|dicte|dices|dice
|dando|dile|decirle|dictar)* (\w+ ){0,4}(numeros|numeritos|cifras|digitos|codigo|codigos|numerito
|codiguito)(?! de (la calle|loteria))
(digamel|dimel|mandamel|mandemel|dictamel|dictemel|leemel|leamel|pasamel|reenviamel|enviamel|cantamel
|damel)(os|o|as|a)
(cuatro|cinco|seis|siete|ocho|4|5|6|7|8) (numeros|numeritos|digitos|cifras)
(codigo|codigos|numeros|cifras|digitos|numero) (\w+ ){0,7}(por (sms|mensaje|error|whatsapp|correo
|equivocacion)|al movil|al telefono|en la pantalla|whatsapp|sms|lleg*|entrar|mensaje)
(sms|mensaje|mensajito) (\w+ ){0,6}(codigo|cifras|numeros|digitos|numeritos)
antes de que (\w+ )?(caduque|expire|se pase)
(doce|12|24|veinticuatro) palabras(?! (de|al|por|en) (ingles|frances|dia|italiano|semana))
(palabras?|frase|codigo|clave|correo|semilla) (de |semilla)?(recuperacion|seguridad|respaldo|semilla)
apellido (de soltera|de (su|tu) madre)|segundo apellido de (su|tu|mi) madre
nombre de (su|tu) primera mascota|primera mascota|preguntas? (de seguridad|secretas?)|respuesta secreta
desbloque*
(bloque|hacke|robad|robar|suspend|cerrad|caduc|pirate|inhabilit|suplant)* (\w+ ){0,4}(cuenta|facebook
|whatsapp|correo|instagram|perfil|sim|gmail|acceso)
(cuenta|facebook|whatsapp|correo|perfil|gmail|acceso|instagram|movil|usuario|tablet
|telefono) (\w+ ){0,2}(bloque|hacke|suspend|robad|pirate|caduc|duplic|inhabilit)*
doble (factor|verificacion|autenticacion|autentificacion)
verific(ar|acion|aciones|ador|ue|arme|arlo|ado|amos|arla)|(dos|2) (pasos|factores)|2fa|autentic*
autentific*|huella( digital| dactilar)?|huellas|reconocimiento facial|face ?id|gestor de contra*|token
clave permanente|clave pin|olvid* (\w+ ){0,4}(clave|contrasena|usuario|pin|codigo|acceso)|restablec*
recuperar (\w+ ){0,2}(cuenta|acceso|correo|contrasena|whatsapp|facebook)
cambi* (\w+ ){0,2}(clave|contrasena|pin)|apple id
cuenta de (google|apple|microsoft) (\w+ )?(bloque*|contrasena|olvid*|hacke*)|clave (wifi|del wifi)
duplicado de (la )?sim
(confirm|actualiz|valid|verifi|introduz|rellen|comprob)(e|a|ar|que|ca|car|amos|ando|en
|ue)? (\w+ ){0,3}(sus|tus|su|tu) (\w+ )?(datos|cuenta|identidad|informacion|acceso|perfil|solicitud
|correo)
(sus|tus) datos
"""

PAPERS = r"""
(las )?dos caras (del|de la|de mi|de su)|vot(ar|o|e) por correo
aparcamiento de (discapacit|minusval|movilidad)*|discapacidad|minusvalia
dni|dnie|nie|nif|cif|d n i
carnet(?! (de (baile|la biblioteca|socio|biblioteca)))(s)?(?= (de (conducir|identidad|familia|manejo
|extranjeria)|del|por|al|junto|en|caduc*|y|END|nuevo|para))
carne(t)? (de (conducir|identidad|familia numerosa|manejo|socio del)|por|al lado|junto|joven|y|del|caduc*
|nuevo)
(el|mi|su|tu|del) carne (por|al|y|junto|END|de conducir|caduc*|para|delante|en)
(renov|sujet|saca|foto (de|a)|ensen|escane|caduc|perd|sac)(ar|a|o|e|as|ame|ado|aste|i|al
|ando)* (\w+ ){0,2}(carnet|carne|licencia|documentacion)
documentos? (de identidad|nacional*|oficial*|personal*|de viaje)|pasaporte*
(permiso|licencia|tarjeta) de (conducir|residencia|trabajo|manejo|manejar|residente|extranjer*
|discapacidad|aparcamiento)
(renov|sac|caduc)* (\w+ ){0,3}(permiso|licencia|tarjeta de transporte|tarjeta dorada)
(numero|numeros|num|n) (\w+ ){0,3}(seguridad social|afiliacion|identidad|identificacion|dni|nie
|tarjeta sanitaria|pasaporte|la ss|cedula|empadronamiento|soporte)
seguridad social
tarjeta (sanitaria|de residencia|de residente|verde|dorada|de la seguridad|europea|del inapam
|de demandante)
(partida|acta|certificado|fe) de (\w+ )?(nacimiento|matrimonio|bautismo|vida|defuncion|empadronamiento
|penales|soltera|registro|discapacidad|residencia|estudios|retenciones|pension)
certificados? (digital*|electronic*|de (nacimiento|empadronamiento|matrimonio|defuncion|vida|penales
|la fnmt|discapacidad|minusvalia|retenciones))
fnmt|firma (digital|electronica)|autofirma|cl@ve|clave permanente
declaracion (de la renta|de hacienda|de impuestos|anual|jurada)|la renta|borrador de la renta
libros? de familia|cedula*|datos (personales|de identidad|completos)|suplant*|documentacion|credencial*
ine|ife|curp|rfc|rut|cuil|cuit|inapam|nss|padron|empadron*|nacionalidad|ciudadania|extranjeria|visado*
visa (de|para|tur)*|esta (formulario|permiso)|fecha de nacimiento|lugar de nacimiento
(nombre|nombres) (completo|y apellidos|apellidos) ?(\w+ ){0,3}(fecha|direccion|dni|domicilio|telefono)?
justificante (de (domicilio|residencia|ingresos|pago|empadronamiento))?
comprobante de (domicilio|identidad|ingresos)
(copia|fotocopia|foto|escane|imagen|captura|fotografia|fotito)(ar|s|o|a|ada|ado|amos|e|aron|arlo|ear
|arle)? ((de|del|de la|de los|a|al|de tu|de su|el|la|mi|su|tu|por|los) ){0,3}(\w+ ){0,3}(DOCUMENTO)
(escane|fotocopi|fotografi|sub|mand|envi|adjunt|present|entreg|compuls|firm|ensen)(ar|o|a|e|ir|imos|iendo
|ado|amos|eme|ame|ie|ad|ido|en|ear|earlo|arle|arlo|i|io)? (\w+ ){0,4}(DOCUMENTO)
por las dos caras|por delante y por detras|ambas caras|(anverso|cara) y (reverso|cruz del dni)
las dos caras del
(mis|sus|tus|los) (papeles|documentos)(?! (de regalo|pintados?|principales))
(al lado|junto|cerca|pegado|delante) (de|a) (la|su|mi|tu) cara
selfis? (\w+ ){0,6}(DOCUMENTO|comprob*|verific*|identi*|carne|para que)
(hazte|hacerse|hagase|sacate) un selfi*|comprobar que (eres|es) (tu|usted)
(confirm|verific|demostr|comprob|acredit|valid|robo|robar|robaron|prueba de|suplant)* (\w+ ){0,3}identidad
(mi|su|tu) identidad|identificacion( oficial| personal| fiscal)?|identificarse|identificarme
(caduc|renov|perd|sac|tramit|venc)(a|o|ado|ada|ar|i|ido|io|ando|arme|arlo|arse|e|ia|iendo|er|ue|uen
|ue)? (\w+ ){0,4}(DOCUMENTO)
(DOCUMENTO) (\w+ ){0,3}(caduc|venc|renov|perd|extravi|robad)*
cita previa
(cita|turno) (\w+ ){0,4}(comisaria|dni|pasaporte|ayuntamiento|trafico|hacienda|seguridad social|registro
|extranjeria|sepe|inem|policia|consulado)
registro civil|comisaria|dgt|trafico (\w+ )?(cita|carnet|multa)
ayuntamiento (\w+ ){0,4}(tramite|solicitud|formulario|padron|certificado|papeles|sede)|sede electronica
tramites?|carpeta ciudadana|imserso (\w+ )?(solicit*|formulario|acredit*)
dependencia (\w+ ){0,3}(solicit|ayuda|grado|ley)*|(ley|grado|ayuda) (de|a la) dependencia|ingreso minimo
sepe|inss|consulado|embajada|censo|censo electoral|voto por correo
formulario (\w+ ){0,5}(ayuntamiento|hacienda|seguridad|pension|ayuda|oficial|solicitud|dni)
solicitud (de|del|para) (\w+ )?(ayuda|pension|dependencia|beca|subvencion|imserso|bono|residencia|padron)
pension no contributiva|gafas de identidad|matricula del coche
"""
