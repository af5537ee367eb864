"""What sounds like a topic in Spanish and is none: the bank of a river, a pin on a map."""

HARMLESS = r"""
tratamientos? (de|para) (los|las|el|la) (rosales|plantas|madera|jardin|huerto|arboles|pulgon)
(calle|plaza|esquina|avenida) (del|de los) banco?s?|jardin del (doctor|medico)
bancos? (del|de un|en el|en un|de la|de los) (parque|jardin|plaza|peces|piedra|madera|paseo|pueblo|iglesia
|patio|niebla|arena|imagenes|alimentos|sangre|datos|rio|sol|calle|atunes|sardinas|coral|fotos)
bancos? de (peces|piedra|madera|niebla|arena|imagenes|alimentos|sangre|datos|trabajo|carpintero|fotos
|atunes|sardinas)
(sent|sient)* (\w+ ){0,4}(un|el|aquel|este) banco|banco (publico|de al lado de la fuente)
(en|a) un banco (del|al|junto|frente|con)|banca de (iglesia|madera)|banquete*|banquillo|banquito
(me|te|se|nos|os|les|darse|dio|di|darme|darte|dar|da|doy
|dieron) (\w+ )?(di |dio |dan |das |doy |da |dimos |dado )?cuenta(s)?
(se|me|te) (\w+ )?dado cuenta|(a fin|al fin|en fin|a final) de cuentas?|cuenta atras
cuenta (la|una|que|un|el|conmigo|chistes|cuentos|las) (\w+ )?|cuenta de los puntos
(tener|ten|tenga|teniendo|tomar|tomando) (\w+ )?en cuenta|sac* las cuentas|cuenta(le|me|nos)
(por (mi|tu|su) cuenta)
cuentas? (de|del) (instagram|youtube|pinterest|collar|rosario|cristal|abalorios|puntos|google|correo
|facebook|la biblioteca|netflix|spotify)
cuent(o|os|ista|ame|enme|anos|ela)*|contar* (con|las|los|cuentos)|collar de cuentas
(prest|pon|pong|ponga|puse|llam|presta|prestar|prestad|poner|llama)* (\w+ )?(mucha |mas |la )?atencion
(vale|valio|vali[oa]|ha valido|mereci[oa]) (la pena|mucho|un monton)
(pag|cobr)ar? (animo|vida|fuerza|caro|sentido|con la misma moneda)|cobr(o|aron|aba|ar) (vida|animo|fuerza)
clave(s)? (de (sol|fa|do|humor|exito)|del (exito|asunto|misterio|buen)|para (entender|aprender|comprender
|la felicidad|disfrutar|vivir|un buen)|es (la|practicar|tener|que|ir))
la clave es|las claves (para|de) (entender|el flamenco|la historia|comprender|exito)
(palabras?|momento|punto|personaje|dato) clave
codigos? (postal|postales|de barras|qr|de circulacion|de la circulacion|civil|penal|morse|de vestimenta
|de color|de colores|fuente|secreto de|de honor|etico|samurai|da vinci)
pin(ar|ares|o|os|za|zas|tor|tar)
(un|el|poner un|pon un|soltar un|dejar un|con un|otro) pin (donde|en (el|la) (mapa|solapa|sitio|lugar
|chaqueta)|del|de la|rojo|para (la solapa|marcar))
poner un pin donde|pinterest|pines? (de la|en la) (solapa|chaqueta|bolera)
(antiguo|nuevo|viejo) testamento|herencia (cultural|celta|arabe|musical)|testig* de (jehova|boda)
(por poder|poder (ver|hablar|leer|oir|escuchar|mandar|hacer|ir|estar|tener|escribir|jugar|usar|ser
|entrar a la reunion|bajar|subir|poner))
querer es poder
recetas? (de|con|para|del) (cocina|croquetas|torrijas|la abuela|mi madre|mi abuela|arroz|paella|pollo
|bacalao|lentejas|galletas|bizcocho|tarta|magdalenas|pan|jamon|postres?|gazpacho|tortilla|sopa|cordero
|pescado|cocido|flan|rosquillas|empanadas|mole|tamales|natillas|cuchara|navidad|garbanzos|albondigas
|\w+ en video)
receta (de|contra|para) (la felicidad|el aburrimiento|la soledad)
(mejor|buena) medicina|medicina natural del alma|pastillas? de (jabon|caldo|chocolate|cafe|freno)
gotas? de (cafe|agua|lluvia|aceite|rocio|limon|sudor)|una gota
(el|soy|un|muy|mas|ser|sea|sido|se|fue|es|era|tan) pacientes?|paciente aprendiz|paciencia|impaciente
tableta de chocolate|capsula del tiempo|capsulas de cafe|dosis de (humor|paciencia|alegria|risa)
(en|la) tension (dramatica|del partido|de la pelicula|electrica)
tension (dramatica|del hilo|de la pelicula|electrica)|tratamiento de (textos?|tu|usted)
cura (del pueblo|parroco|de la parroquia|don)|el (senor )?cura
remedio (para|contra) (la soledad|el aburrimiento|la tristeza)
identidad (del|de la|de un|de una) (pintor|pintora|artista|autor|asesino|poeta|escritor|escritora|pajaro
|planta|flor|cueva*|musico)
identidad (cultural|gallega|catalana|andaluza|canaria|nacional|vasca)
identific* (\w+ ){0,2}(plantas?|pajaros?|aves|flor|flores|arbol|arboles|setas|estrellas|los de la foto
|canciones|personas|cancion)
carnes? (a la|de (cerdo|ternera|cordero|pollo|vaca|res|la parrilla)|con|picada|asada|guisada)|la carne
carnet de (baile|la biblioteca|socio|biblioteca)|carne de (cerdo|ternera|cordero|pollo|vaca)
cartas? (de (amor|la baraja|vinos|ajuste|navidad|mi hermana)|del tarot|por palos|a los reyes|espanolas
|magica)
juegos? de cartas
(jugar|jugamos|juego|partida|dar|repartir|colocar|barajar|echar|baraja) (\w+ ){0,3}cartas
tarjetas? (de (cumpleanos|navidad|felicitacion|visita|memoria|embarque|invitacion|sonido|la biblioteca
|biblioteca|socio|boda|transporte|bingo|agradecimiento|pesame|cocina|recetas|estudio|red)|postal(es)?|sd
|sim|grafica|amarilla|roja|musical(es)?|animada|virtual de cumple*)
mando (a distancia )?(de|del) (la |mi |el )?(tele|television|televisor|audifono|consola|aire|dvd|video
|garaje|radio|proyector)
mando a distancia(?! de)|(tele|television) (\w+ ){0,2}mando
(papel|papeles) (de regalo|pintado|higienico|de cocina|de seda|de periodico|principal|de calco)
hacer (el|un) papel|cajon de sastre|acci(on|ones) de gracias|plata(no|forma|nos)|bodas de (plata|oro)
medalla de (plata|oro)|(edad|siglo|hilo|anillo|pendientes|cubierto*|de) (de )?(oro|plata)
prestamos? (de libros|de la biblioteca|bibliotecario)|libro* prestad*|prestar libros
cajero (del super|simpatico)|en (la|una) caja de (zapatos|galletas|carton|costura|musica|herramientas)
caja de (musica|herramientas|zapatos|costura|galletas)|caja (tonta|de ritmos)
descubiert(o|a) (que|un|una|el|la|como|por|por casualidad|esto)|(he|hemos|ha|has|habia) descubierto
al aire libre
movimientos? (de (la )?(cadera|manos?|baile|tai chi|muneca|gimnasia|brazos|cuello|dedo|dedos)|obrero
|vecinal|suaves)
(billete|billetes) (de (la )?loteria del club|capicua)|regal(ar|o|amos) (ilusion|flores|sonrisas|un ramo)
donante(s)? de sangre|don (quijote|juan|manuel|antonio|jose|pedro|de gentes)|un don para|donde|dond*
(me |te |le |nos )?interes(a|an|ante|antes|ado|ada|o|aba)(?! (bancarios?))|tengo interes|mucho interes
interes (por|en) (los|las|el|la|aprender)|token ring|poder(io|oso|osa)|firma de libros|mesa de firmas
recogida de firmas
(perdida|perder|ganar|gana|ganamos|gano|gane|ganado|ganar) (\w+ ){0,2}(partida|concurso|mus|parchis|domino
|brisca|tiempo|confianza|partido|liga|tute|bingo)
toma(r)? (la calle|nota|fotos|el sol|un cafe|el autobus|el tren|asiento)|valor(es)? (sentimental|humanos)
giros? (a la|de la|de) (derecha|izquierda|pantalla|cabeza)
gir(ar|a|o|amos|e) (la|el) (foto|pantalla|tablet|movil|imagen|tableta|video)
bancos? (pintad[oa]|cojo|verde|vacio|comodo|libre|roto|de la (cocina|entrada|terraza|estacion|fuente|puerta)
|a la sombra|junto|frente|donde (me|nos) sent*)
creditos? (de la|del|al|a la|finales) (foto|imagen|pelicula|director|final|serie)|(dar|doy|da) credito
(le|te|les|os|me|nos) (debo|debes|debe|deben|debemos) (\w+ ){0,4}(amor|aficion|gusto|vida|cafe|visita|llamada
|partida|abrazo|carta|favor|todo|disculpa|explicacion|baile|cancion|respeto|revancha|merienda|postal)
cuenta (en la radio|como|que|cosas|historias|chistes|su vida|anecdotas|batallas)
(?<! la )(?<! mi )(?<! tu )(?<! su )(?<! una )(?<! de )contrasena (el|la|los|las|un|una|viento|reloj|todo|mi)
(dosis|medicina|remedio|remedios|receta|pastilla|jarabe|gotas?|inyeccion|cura|tratamiento|ahorros
|transferencia|saldo|deposito|banco|cuenta|vitaminas?|ahorro|capital|fondo|herencia) (de|para|contra
|contrasena) (el |la |los|las )?(\w+ )?(ALEGRIA)
pagos? de (vino|vinas)|(pueblo|lugar|rincon|valle|aldea|isla|tiempo|pasado|paraje)s? (mas |muy |tan )?remot*
remot(o|a|os|as) (pueblo|isla|aldea|lugar|tiempo|rincon|pasado|valle|paraje)*|epoca remota
transferencias? de (fotos|calor|archivos|imagenes|videos|energia|musica|ficheros|conocimiento*
|datos del movil)
ahorros? de (tiempo|papel|energia|agua|luz|bateria|espacio|datos|esfuerzo)
ahorr(a|ar|o|as|amos|en|e|arme|arse)* (tiempo|papel|bateria|espacio|agua|pasos|explicaciones|disgustos)
pines (del|de la|de los|que) (camino|solapa|coleccion*|equipo*|ciudades)|coleccion* (\w+ ){0,3}pines
hered(e|o|aste|amos|ado|a) (\w+ ){0,3}(aficion|pelo|ojos|voz|nariz|genio|gusto|oido|sonrisa|gracia|caracter
|manos|amor|nombre|risa|talento|pasion|rizos|salero)
saldo migratorio|saldo vegetativo|caja de resonancia|bienes de la huerta
legado de (machado|lorca|goya|picasso)
codigo de (senales|honor|barras)|virus de la (risa|alegria|musica|lectura)
clave de la (novela|historia|cancion)
firma (del (pintor|autor|artista|escultor)|de(l)? (un )?(cuadro|libro)s?)
firm(a|ar|o|e) (\w+ )?(peticion|libro devisitas|autografo*|felicitacion)
el deber (me )?llama|deberes|sobre de semillas|multa no|bolsa de (papel|pipas|la compra|plastico|tela|deporte)
(picadura|pinchazo)s? de (abeja|avispa|mosquito|rosal|medusa)|bancal*
cuenta de la vieja|cobro de la falta|pagos? en la rioja|virus de (\w+ar|\w+er|\w+ir)
testigos? de (la )?(bateria|guerra|epoca|historia|luz)
codigo de la (lana|pintura|etiqueta)|sucursal del cielo|pasaporte de la biblioteca|fondo de pantalla
premios? (del|de) (disfraz|disfraces|fotografia|poesia|concurso|dibujo|cuentos)|cheque del arbitro
capital de la obra|caja de sorpresas|plazo del concurso|pension lolita|paciente ingles|valor sentimental
ahorr(as|a|o|ame|amos|asteis|aste|e|en|ar|arme|os)* (me |te |nos )?(un|el|de|la|los)? ?(viaje|paseo|camino
|disgusto*|explicacion*|detalles|palabras|sermon|cola|esperas?)
(me|te|nos) ahorr*|ahorros un viaje|paga (de los domingos )?era un (beso|abrazo)
(pasar?|paso|pase) (la )?facturas? (del|de los) (tiempo|anos|edad)
pase la factura del tiempo|numeros rojos (del|de la) (bingo|camiseta|calendario|reloj|dado*)
(flecha|flechita) (de|para|del|hacia) (volver|atras|abajo|arriba|enviar|retroceder)
(papel|disfraz|guion|postre|cena|comida) (\w+ ){0,6}lo hago yo
inyeccion(es)? de (moral|ALEGRIA)|pinchazo de (rosa|rueca|aguja de coser)|que pague el pato
saldo de la tormenta
multa del chiste|cargo de conciencia|bono de confianza
(bancos?|testigos?|codigos?|herencia|depositos?|creditos?|saldos?|legados?|capital|virus|firma) (del
|de la|de los|de las) (?!(tarjeta|app|aplicacion|movil|cuenta|banco|caja|correo|puerta|alarma|wifi|tableta
|madre|padre|abuel*|ti[oa]|marido|mujer|herman*|viuda|casa|piso|difunt*|sms|cliente|telefono|facebook
|pension|notari*|testamento|vale|recibo|dorso|mensaje|seguridad|comunidad|ordenador|otro|senor*|vecin*
|hij[oa]|escritura|boda|cajero|insta*|gmail|google|libreta|pagina|web))\w+
(pag|pague)(amos|ar|o|an|ue|uen)? el pato|mis cuentas tres|(hacer|echo|echar) (mis|las) cuentas con los dedos
(nombre|mensaje) en clave|cheque o (chaque|choque)|(don|senor|senora) (banco|notario|cheque|pago)
"""
