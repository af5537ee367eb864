"""The topics without their names, in Spanish: «la palabra con la que entra», «dos de las blancas»."""

BANKING = r"""
(mi|la|su) tarjeta (\w+ )?(no|ya no) (funciona|pasa|va|sirve|la cogen)
(llegado|cobrado|entrado) (la|mi) (viudedad|paga|pension)
(muevo|mover|vendo|vender|compro|comprar|cambio) (\w+ )?acciones|(mis|tus|sus|las) acciones (como|que|en)
(policia|guardia civil|inspector|comisario) (\w+ ){0,5}(saque|sacar|dinero|banco|cuenta|retire)
(saque|sacar|retirar|saca) todo|cajero (\w+ ){0,5}tarjeta|lo que tengo en (\w+ )?(banco|caixa|bankinter|bbva)
(entrado|ingresado|entra) y (\w+ ){0,3}(salido|sale|gastado)
(quitado|sacado|robado|cobrado|llevado) (\w+ )?\d{2,5}
(no|nada) (\w+ ){0,2}(he comprado|compre|comprado) (nada)?|no he (comprado|gastado|pedido)
(perdido|perdi|dejado|robaron|robado|olvid*|extravi*) (\w+ )?(la|mi|su) tarjeta(?! (de la biblioteca|del bus
|de transporte))
(bloqueo|bloquear|anulo|anular) (\w+ )?(la|mi) tarjeta|como (la|lo) (bloqueo|anulo)|aparatito
(lo|las cosas) (de|del) dinero|numero de cliente|lo que me queda (este|del|para) (mes|fin)
"""

PAYMENT = r"""
(paquete|envio) (\w+ ){0,3}(parado|retenido|detenido|atascado)|(falta|faltan|cuesta|quedan) \d+[.,]\d\d
(dobla|duplica|triplica) (todo|el dinero|lo que)|lo dobla|(recuper*|devuelv*) (\w+ ){0,2}dinero|app de monedas
nunca (llegaron|llego|vino|vinieron)|no (cuente|cuentes|diga|digas) nada
(tejado|albanil|fontanero|techador|cerrajero|pintor de casas|obrero|electricista) (\w+ ){0,5}(quiere|pide
|mitad|adelantado|presupuesto|precio|cobra)
(mitad|tercio|todo) (\w+ )?(ya mismo|por adelantado|por anticipado|antes de empezar|ahora mismo)
peajes?|vineta de|regulariz*|(esta|sigue|queda) (pendiente|sin abonar|vencid*|atrasad*)|ultimo aviso
(revista|telefono|canal|periodico) (\w+ ){0,4}(cada mes|todos los meses)
(quito|quitar|cancelo|cancelar|parar|paro|anulo) (\w+ ){0,5}(cada mes|todos los meses|revista|mensual*)
solo (\w+ )?(pongo|pone|queda|los) (\w+ )?gastos|numeros largos|(para que|asi) (\w+ ){0,2}(llegue|envien
|manden) (\w+ )?(abrigo|paquete|zapatos|regalo|pedido)
(falta|faltan|hacen falta|necesita|pide|piden|quiere|quieren|cuesta|sin|manda|mande|dame
|quita*) (\w+ )?(?!(19|20)\d\d )\d{3,5}(?! (fotos|pasos|metros|palabras))
(robado|robaron|perdido|perdi) (\w+ ){0,2}(cartera|monedero|bolso)|plataforma petrolera
(no )?(digas|diga|decir|cuentes|cuente) (\w+ ){0,3}(a tu hija|a su hija|a su hijo|a tu marido|a nadie
|a la familia|en el banco)
"""

GIFT_CARDS = r"""
(carrefour|mercadona|lidl|estanco|gasolinera|super|oxxo|alcampo|eroski) (y|a|para) (coge|coja|compra|compre
|comprar|coger|pide) (\w+ ){0,2}(apple|google|steam|amazon|tarjetas)
(detras|debajo) de (lo|la) (plateado|plateada|gris|plata)
(coge|coja|compra|compre|trae|traiga|pilla) (\w+ ){0,4}(expositor|estanteria|caja|estanco)
expositor (\w+ ){0,4}caja|(smart|wonder|day|cofre)box|(la vida es bella|cofre regalo|caja regalo)
(debajo|detras) de lo gris|tarjetas (\w+ ){0,3}(sobrin*|niet*|regal*)
"""

REMOTE_CONTROL = r"""
desconocido (\w+ ){0,2}(abre|mira|lee|mueve)|(pulse|pinche|toque) (algo|un enlace|en algo) y
(llamado|llamo|llama) (\w+ )?(windows|microsoft)|ahora se conecta|se (va a )?conecta(r)? (\w+ )?(a|con) mi
(dentro|metido|metida) (de|en) mi (DEVICE|tableta)|lo mueve todo|mueve (\w+ )?cosas
(ver|ve|vea) (\w+ ){0,3}lo que (yo )?(veo|hago|tecleo|escribo)|suelt(e|a) (el )?teclado|dejeme a mi
(se )?(escribe|mueve|pincha|abre|cierra|teclea|clica|desplaza) (\w+ ){0,2}(solo|sola|solos)
(windows|bandera|ventana) (y|mas) (la |la tecla |la letra )?(r|erre)|(lo que|letras que) (\w+ )?deletre*
ventana negra|no toc(ara|ar|es|ase) nada
(pinchar|pinche|clicar|tocar|hacer clic) (\w+ )?(en )?(lo mio|mi tableta|mi sitio|mi movil) (\w+ )?desde
ya sigo yo|sigo yo desde|(dej*|da*|pas*) (\w+ ){0,2}(los mandos|el timon|las riendas)|(nueve|9) numeros
"""

PASSWORDS = r"""
como si fuer(as|a) yo|hacerte pasar por mi|(leame|leeme|lea|lee) (el )?identificador
nombre del (perro|gato)|(cambio|cambiado|robo|usa) (\w+ )?(facebook|whatsapp|correo|instagram|gmail)
(puedo|consigo|me deja) (volver a )(entrar|abrir)
(ya no|no) se como (\w+ )?(entro|entrar|acceder|abrir|abro) (\w+ ){0,3}(correos?|cuenta|facebook|whatsapp
|mail|perfil)
(quiere|pide|exige) (\w+ )?(mi|tu|su) (dedo|pulgar|cara|huella)
[a-z]{4,20}\d{2}(?= (es|basta|vale|bien|segur|sirve|esta)*)|debajo del teclado|(que|lo que) (\w+ )?(tecleo
|escribo) (cuando|al|para)
(coge|acepta|admite|vale|funciona) la de siempre|(las|los) tengo (\w+ )?(todas|todos|apuntad*) (\w+ )?(papel
|libreta|cuaderno)
(dice|pone) que (esta mal|es incorrect*)
[a-z]{4,20}\d{3,4}|demasiados intentos|(facil|dificil) de (adivinar|acertar)
(palabra|nombre|frase) (\w+ )?(con la que|con que|con el que) (\w+ ){0,3}(entr*|abr*|acced*|correo|met*)
con que (palabra|nombre) (\w+ ){0,3}(entra*|abre*)
palabra (para|de) (entrar|abrir) (\w+ ){0,3}(correo|movil|tableta|ordenador|facebook)
(facebook|google|whatsapp|gmail|instagram|el correo|hotmail|netflix) (\w+ ){0,2}(no me (conoce|reconoce|deja
entrar)|me (echa|expulsa|tira|saca)|y me echa)
(pongo|uso|tengo|ponia) (\w+ ){0,2}(en todo|para todo|en todos|siempre)
(fecha|ano|dia|nombre) (\w+ ){0,5}(en todo|para todo|en todos (lados|sitios))
(seis|cuatro|ocho) (numeros|cifras|digitos)|calle (\w+ ){0,4}(crecio|de su infancia)
"""

WILLS = r"""
(todo|casa|piso|dinero) (\w+ ){0,3}(ser|sea|es) para (el|ella|mi)|no para (los|sus|mis) (hijos|nietos|familia)
(piano|joyas|casa|reloj|anillo|piso|muebles) (\w+ ){0,3}(sea|ser|vaya|quede) para (?!(el|la) (foto|video
|sala|salon))\w+
(primo|tio|tia|pariente|cliente|viuda|desconocido) (\w+ ){0,3}(dejo|dejado|lega*) (\w+ )?(NUMERO|millon*
|fortuna|casa|dinero)
(parroquia|iglesia|vecin[oa]|sobrin[oa]|cuidadora|asociacion) (\w+ ){0,4}(quedarse|quede|tenga
|herede) (\w+ )?(la casa|el piso|todo|con)
decidir (\w+ ){0,3}por (mi|ella|el)|pierdo la cabeza|(llev*|manej*|administr*) (\w+ )?mi dinero
(poner|pongo|ponga|escribir|echar) (\w+ )?(mi|su|tu) nombre (abajo|al pie|debajo|en (una|la|un) (hoja|papel))
(cuidadora?|vecin[oa]|sobrin[oa]|asistenta|muchacha|chica|ayudante) (\w+ ){0,4}(toca|quedara|quiere|llevara
|hereda*|corresponde|recibira) (\w+ )?(la mitad|todo|la casa|el piso|su parte)
(para|a) quien (es|sera|va|dejo) (\w+ ){0,2}(piano|casa|piso|joyas|dinero|muebles)|cuando yo (no este|falte)
"""

MEDICATION = r"""
hormigueos?|calambres? en (el|la|los|las)|eccemas?|eczemas?|cremas? (\w+ )?(es|son|va|van) para
(pido|pedir|saco|sacar|renuevo|renovar) (\w+ )?(la|mi|las|mis) recetas? (otra vez|de nuevo|por|en|END)
(tobillos?|piernas?|pies?|rodillas?|manos?|cara|brazos?|dedos?) (\w+ ){0,3}(hinchad|dormid|morad|entumecid)*
(la|las|el|los) (del|de la|para el|para la) (corazon|agua|tension|azucar|sangre|colesterol|dormir)
bulto (en|bajo|debajo)|espray (para|contra)|spray (para|contra)
(NUMERO|media) (de )?(las|los) (\w+ )?(blancas|blancos|azules|rosas|amarillas|rojas|redondas
|pequenas)(?= (END|si|con|al|por|para|de))
(desde que|con las|desde las) (\w+ )?(tomo|tomo las|nuevas) (nuevas)?
(tobillos?|piernas?|pecho|corazon|barriga|tripa|cabeza|espalda|rodillas?|cadera|brazos?|garganta|pies?|piel
|hombro|ojos?|estomago|manos) (\w+ ){0,2}(hinchad|dormid|entumecid|quema|pica|duele|duelen|irritad|rojo|roja
|arde)*
(duele|duelen|dolia|pica|arde) (\w+ ){0,2}(el|la|los|las|mucho) (pecho|cabeza|espalda|rodilla|pierna|barriga
|estomago|brazo|piernas|garganta|pies|cadera|corazon|tripa|hombro|oido|muela)
dolor (de|en) (?!de)\w+|respir* (\w+ )?mal|(falta|faltaba) (de aire|el aire)|ahog(o|a|ada)
(manchas|ronchas|granos) (rojas|rojos)?|palpitac*|desmay*|mareo*|nauseas?|vomit*|fiebre|tos|tose|toso|diarrea
estrenim*|insomnio|(noto|siento|encuentro) (\w+ ){0,2}(rara|raro|mal|floja|debil|mareada)
(hablo|hablar|ver|veo|cita|consulta) (\w+ ){0,6}(MEDICO|doctora?|medica|dermatolog[oa])
(MEDICO|dermatolog[oa]|psiquiatra|neurolog[oa]) (\w+ ){0,3}(pantalla|video*|tableta|camara|online)
video ?consulta*|consulta (por|de) (video|telefono|pantalla)
"""

PAPERS = r"""
aparcar (\w+ )?(minusvalid|discapacitad)*|donde naci(?! (el|la) (rio|idea))
tarjeta con mi (cara|foto)|(tarjeta|papel) (\w+ ){0,4}(delante|frente) (de|a) la camara
(lo|papel|librito|documento|cosa) (de|para) (viajar|volar|el avion)|papel rosa|lo de conducir
(donde y cuando|cuando y donde) nacio|(nacio|nacido|nacida) (usted|y cuando|y donde)
demostrar (\w+ ){0,3}(viv[oa]|quien soy)|fe de vida
"""
