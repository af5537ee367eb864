"""Gift cards, banking and payment, as people speak of them in Spanish."""

GIFT_CARDS = r"""
tarjetas? (\w+ )?(regalo|de regalo|prepago|prepagad*|de recarga|monedero)
(tarjeta|vale|cheque|bono|codigo|cupon|tarjetita|ticket)s? ?(de )?(regalo|descuento|canje*)|gift ?cards?
gift*
(tarjetas?|tarjetitas?|codigos?|vales?|bonos?|recargas?|cupones|cupon|cheques?|saldo
|pines) (\w+ ){0,2}(SHOP)
(SHOP) (tarjetas?|card|cards|codigos?|gift|vales?)|(paysafe|neosurf|razer gold|bitsa|flexepin)*
vales? (de compra|de (NUMERO)|por valor|por (NUMERO))
(un|el|mi|este|su|tu|los|unos) vales?(?= (de|del|para|por|que me|regalo|descuento|amazon|END))
recargas? (de|del) (saldo|movil|tarjeta|NUMERO)|tarjetas? (de|por) (NUMERO)( euros| €| pesos)?
(NUMERO) tarjetas
rasc(a|ar|as|an|ando|ue|ues|uen|que|ad|o|ado|alas|alo|alos|ala|arlas|arlo)(?! (cielos
|la cabeza))(?! (la cabeza|la espalda|la oreja)) (\w+ ){0,5}(parte|franja|banda|tira|zona|codigo|codigos
|plateada|gris|numeros?|tarjetas?|plata|detras|trasera|mand*|foto|dorso|capa)
rasque*|(parte|franja|banda|tira|zona|capa) (\w+ )?(plateada|gris|de plata|metalizada|que se rasca)
debajo de la (franja|banda|parte|capa)
(codigos?|numeros?|pin|cifras) (\w+ ){0,4}(por detras|detras|del reverso|dorso|atras) (de )?(la|las|cada
|del) (tarjetas?|vale|reverso|ticket)?
canje(ar|a|e|o|arlo|arla|ado|amos|es|ando)
(compr|cog|busc|pill|traig|consig|saca|sac|adquier|baj)* (\w+ ){0,6}(tarjetas|vales) (\w+ ){0,4}(estanco
|gasolinera|super|kiosco|tienda|oxxo|caja|euros|apple|NUMERO)
estanco
(guard|foto|mand)* (\w+ ){0,4}(ticket|recibo|resguardo) (\w+ ){0,6}(foto|codigo*|mand*|tarjetas?|envi*)
guarde (los |el )?(ticket|tickets|recibos?)
(no le |no se lo |sin |no |ni )(dig*|decir*|cuent*|coment*) (\w+ ){0,4}(cajera?|dependient*|tendero
|empleado|estanquero|nadie)
(cajera|dependient*) (\w+ ){0,4}(pregunt*|para que)|saldo de (la|mi) tarjeta (regalo)?
"""

BANKING = r"""
(vend|compr)* (\w+ ){0,3}(las |mis |sus |tus )?acciones|(mis|tus|sus|las) acciones (de|ya|del|subi*|baj*)
asesor(a)?( financier*)? (\w+ )?(dice|quiere|llam|recom)*
bancos?|bancari[oa]s?|la banca|banca (online|en linea|electronica|movil|por internet|telefonica)
banquer[oa]s?|bancomer|iban|bic|swift|clabe|cbu|alias bancario|cajas? (de ahorros?|rural|laboral|madrid)
(la |el |de |app (de )?)(la )?(caixa|kutxa)|caixa ?bank|caixa|bankia|bankinter|bbva|santander|sabadell
unicaja|ibercaja|kutxabank|abanca|cajamar|caja ?sur|openbank|imagin|evo|ing|revolut|n26|bnext|banamex
banorte|hsbc|scotiabank|bancolombia|nequi|daviplata|interbank|bcp|banco ?estado|mercado ?pago
laboral kutxa|eurocaja|liberbank|deutsche bank|banesto
(numero|saldo|movimientos|extracto|extractos|titular|estado|datos|abrir|cerrar|abrirme|bloquear|bloqueo
|vaciar|vaciado|vaciaron|vacian|congel*|dinero de|ingres*|cargo|cargos|cobr*|retir*
|sac*) (\w+ ){0,3}cuentas?
(mi|mis|su|sus|tu|tus|la|una|nuestra|las|otra|nueva|esa|esta|vuestra) (\w+ )?cuentas?(?! (de (google
|correo|facebook|instagram|la biblioteca|netflix|spotify|los)|cuentos|la historia|con|atras|que))
cuentas? (segura|protegida|bancaria|corriente|de ahorros?|nomina|conjunta|vacia|bloqueada|en el banco
|del banco|joven|a plazo|de luz)s?
transferencias?|transfer(ir|i|iria|irme|irle|irlo|ido|imos|iendo)|transfier*
traspas(ar|o|e|os) (\w+ ){0,3}(dinero|cuenta|ahorros|fondos|euros)|trasferencia*
(mover|mueva|mueve|pasar|pase|poner|ponga|sacar|saque|meter|ingres|retir|deposit
|llevar)* (\w+ ){0,3}(dinero|ahorros|fondos|plata|ahorrillos|capital)
ahorr(os|itos|illos|ado|ados)
libretas? (de (ahorros?|la caja|el banco)|del banco|ya no|por internet|del santander|de la caixa)
(actualizar|poner al dia|movimientos de|mirar|saldo de|sacar de) (la|mi) (libreta|cartilla)
cartilla (de ahorros?|del banco|de la caja)
(movimientos|saldo|extracto|cargo|apunte|recibo|abono)s? (\w+ )?(de (la|mi|su)|del|en) (cuenta|tarjeta
|banco|el banco|la cuenta|mi cuenta)
(mi|el|su|tu|ver|consultar|mirar|comprobar|sin|que) saldo
domicili(ar|ado|ada|acion|aciones|o|e|arlo|arla|ados|adas|aria)|orden permanente
cargos? (\w+ )?(rar|extran|desconocid|indebid|sospech|que no reconozco|duplicad)*
(detectad|hay|visto|aparece|sale)* (\w+ ){0,2}(cargo|movimiento)s? (\w+ ){0,3}(rar|extran|sospech|descono
|no)*
(pension|nomina|paga|jubilacion|viudedad) (\w+ ){0,4}(ingres|cobr|entr|lleg|banco|cuenta)*
(ingres|cobr|deposit)* (\w+ ){0,3}(pension|nomina|paga|jubilacion)|(la|mi|su|de|tu) pension|fraude*|estaf*
timo|timos|timado|timada|timar*|phishing|prestamo*
(pedir|pedi|conceder|ofrecen|dan|sacar) (\w+ )?(un )?(prestamo|credito)
credito (rapido|personal|a mi nombre|hipotecario|al consumo)|creditos?|hipotec*|numeros rojos
al descubierto|descubierto|sucursal*|oficina (del banco|de la caja|de mi banco|bancaria)
cajeros?( automatico*)?|comisi(on|ones)(?! de fiestas)
interes(es)? (bancari*|del banco|por la hipoteca|del prestamo|de demora|del plazo)|tarjeta de coordenadas
coordenadas|plazo fijo|deposito a plazo|inversion*
acciones (de (bolsa|la bolsa|bancos?|telefonica|iberdrola)|en bolsa)|(en|la) bolsa de (valores|madrid)
fondos? (de inversion|de pensiones|bancario*)|plan de pensiones|caja fuerte|talonario|talon(es)?
seguridad del banco|departamento de (seguridad|fraudes?|riesgos)
operacion(es)? (sospech*|fraud*|no autori*|bancari*|raras?|en su cuenta|pendiente*)|transaccion*
tarjeta (\w+ ){0,3}(bloque|clon|tragad|trago|caduc|cancel|robad|robaron|activ|perd|anul|retenid)*
(bloque|cancel|anul|activ|renov)* (la|mi|su|tu) tarjeta(?! (sanitaria|sim|dorada|de transporte))
gestor (del banco|personal)|asesor (financiero|del banco)
(director|directora|chica|empleado|empleada) (del|de mi|de la) (banco|caja|sucursal|oficina)|usura|embarg*
avalista|aval(?!ancha)|avalar*|bonos? del (tesoro|estado)|letras del tesoro|tarjeta monedero
"""

PAYMENT = r"""
en la carcel|calabozo|monedas? de oro|(piden|pide|dejar|dar|pagar) (\w+ )?(una )?senal
aguinaldo*|(la paga|pagas) de los nietos|casero (\w+ ){0,5}(quiere|pide|sub|alquiler|comunidad|renta)*
(gastos|recibo|cuota|derrama)s? de (la )?comunidad|la comunidad (de golpe|atrasada)|derrama
pag(ar|o|os|a|as|an|ue|ues|uen|arle|arles|arlo|arla|ando|aria|arme|ado|ados|ada|adas|amos|aste|aron|ueis
|uelo|uela|uele|ueme|ame|ale|alo|ala|anos|arse|aras|are|ara|aba|arlos|arlas|arte|arnos|aremos|adero|aban
|uemos)
re?pag*|impag*|pagos?|pay ?pal*|western ?union|money ?gram|ria|bit ?coins?|cripto*|ethereum|bizum*|bisum
hal ?cash|bizu(n|m)|(apple|google|samsung|amazon) pay|klarna|verse
tarjetas? (de (credito|debito|pago|compra)|bancarias?|visa|del banco|master ?card|de la caixa
|del santander|virtual)
visa(?! (de|para|tur*))|master ?card
(pide|piden|meter|poner|pon|ponga|datos de|numero de|numeros de|dar|foto de|pagar con|con|cvv de|de|en
|dame|deme|digame|mi|su|tu|numeros? de|cargar en|la|sin) (\w+ )?(la|mi|su|tu) tarjeta(?! (sanitaria
|de la biblioteca|de embarque|de memoria|sim|dorada|de transporte|de residencia|verde|sd|de cumple*
|de felicit*|de visita))
con tarjeta
(tres|3) (\w+ )?(numeros|numeritos|digitos|cifras|de (detras|atras))
los tres (\w+ )?(de )?(detras|atras|del dorso)|cvv|cvc|codigo de seguridad de la tarjeta
(dieciseis|16) (numeros|digitos|cifras)|fecha de caducidad de la tarjeta|sin contacto|contactless
(envi|mand|prest|transfier|transfer|invert|inviert|dar|doy|di|dej|adelant|pas|gir|pid|deb|debes|debe
|ingres|sac|dame|presta|deja|hac|tra|mete|falta|necesit|entreg|prepar|llev|tener|ten|dam
|pag)* (\w+ ){0,5}(dinero|plata|pasta|guita|lana|NUMERO euros|euros|efectivo|feria|perras|pelas|cuartos
|parné|billetes de)
dineros?|dinerito|dineral|plata (por|para|a|que)|la plata|pasta para (pagar|el alquiler)|guita|deudas?
deudor|debo|(me|te|le|nos|os) (debe|deben|debes|debo|debia)|apuros economicos
rescate (de|por) (\w+ )?(NUMERO|dinero|secuestr*)|secuestr*|chantaj*|extors*
\d* ?(€|euros?|pesos|dolares|pavos|lucas|soles|usd|eur|centimos)|[€$] ?\d*
(NUMERO) (\w+ )?(mil |cientos )?(euros?|pesos|dolares|pavos)|euros|millones de
(mi|este es mi|es mi|un|tengo) (\w+ )?(numero nuevo|nuevo numero|numero de ahora|otro numero)|numero nuevo
(movil|telefono|celular) (\w+ ){0,6}(roto|rompi|cayo|perdido|vater|agua|robado
|robaron) (\w+ ){0,12}(numero|dinero|euros|bizum|mandame|pagar|transfer*)
(dej|prest|adelant|fi)(ar|as|ame|arme|a|es|e|eme|ate|anos) (\w+ ){0,2}(NUMERO|dinero|plata)
te (lo|los|la) (\w+ )?(devuelv|devolv|pag|abon|ingres)*
(abon)(ar|e|ela|elo|en|arla|arlo|as|a|o|arle|ando|aria)|aduan*|fianza|multas?|sancion(es)?|impuestos?
hacienda|agencia tributaria|ibi|iva|tasas?(?! de)
tasas? (de|del|por) (\w+ )?(basura|agua|ayuntamiento|tramite|examen|expedicion)|(en|con) efectivo|efectivo
(en|a) metalico|sobre (con|lleno de) (\w+ )?(dinero|billetes)|giros? (postal|bancario|telegrafico)
cheques?(?! regalo)|propinas?|(algo|dar*|dinero|detalle) por las molestias|por las molestias|gratificacion
recompensa
(en|a|por|de) la caja(?= (del|con|y|le|de autoservicio|rapida)|END)(?! de (zapatos|galletas|musica))
cajas? (de autoservicio|rapidas?|del super)
cobr(en|an|aron|ado|aran|aban|arme|arle|ar|a|o|e|aste|as|arte|aba|adas|ados)(?! (vida|animo|fuerza))
recib(o|os) (de (la|el|los)|del|domiciliad*|de comunidad|pendiente*|devuelto*)
recibos?(?! (tus|tu|mensajes|la|un|las|los))|factur*|alquiler(?! de (bicis|bicicletas))|la renta del piso
hipoteca|comunidad de vecinos (\w+ ){0,3}(cuota|recibo)|cuotas?|plazos|a plazos|financi*|suscripci*
suscrib* (\w+ ){0,3}(revista|netflix|canal|periodico|plataforma|prueba)|suscri*|prueba gratis
periodo de prueba
wallapop|vinted|ebay|mercado ?libre|ali ?express|temu|shein
amazon (\w+ ){0,3}(compr|pedid|prime|cuenta|paquete|devol)*
(compr)(ar|e|o|as|a|ando|amos|aste|aron|arlo|arla|arle|arme|ado|ados|arse|en|ame) (\w+ ){0,6}(por internet
|en internet|internet|en linea|online|amazon|zara|en la web|pagina|web|app|aplicacion|por el movil
|con el movil|carrefour|mercadona|el corte ingles)
compras? (online|en linea|por internet|en internet|del super|a domicilio)
comprar (\w+ ){0,3}(entradas|billetes|billete|pasajes)
(pedir|pedido|pedidos|encarg|pido|encargar|pide|pidio|hacer) (\w+ ){0,5}(por internet|online|amazon
|a domicilio|en la web|por la web|telepizza|pedido|facebook)
(sac|reserv|compr)(ar|e|o|as|a|ando|amos|aron|arlo|ado) (\w+ ){0,4}(billetes?|entradas?|vuelo|hotel|viaje
|imserso|tren|avion|apartamento|crucero|pasaje|pasajes|habitacion|renfe|ave)
carrito|cesta de la compra online|contra ?reembolso|contrarreembolso
gastos de (envio|aduana|gestion|tramit*|notaria|comunidad|entierro|liberacion)
paquete (\w+ ){0,7}(reten|aduan|abon|pag|enlace|gasto|tasa|entreg|pendient|correos|direccion|falta|liber
|deten|enviad)*
(correos|seur|dhl|mrw|gls) (\w+ ){0,6}(pag|abon|enlace|paquete|aduan|euros|envi|sms|tasa)*
invert(ir|i|ido|imos)|inviert*|inversor*|rentab*|trading|loteria*
(premio|premios) (\w+ ){0,4}(euro|cobr|gast|tasa|recog|sorteo|dinero|NUMERO|millon)*
(ha|has|he) (\w+ ){0,3}(ganado|sido agraciad|sido seleccionad|tocado)* (\w+ ){0,5}(premio|loteria|sorteo
|iphone|coche|euros|millon*|cheque|viaje|vale|movil|lote)
le ha tocado|sorteo*|quiniela|once (cupon|sorteo)|cupon(es)?(?! de)|reembols*|devolucion*
devolver (\w+ ){0,2}(dinero|importe|compra|pedido|paquete)|reintegro
indemniz*|subvencion*|bono social|gastos?(?! de energia)
cuanto (\w+ ){0,3}(cuesta|cuestan|vale|debo|cobra|cobras|cobran|te debo|es)(?= END)
cuanto (\w+ ){0,3}(debo|cobra|cobras|cobran)|donativ*
donacion* (\w+ ){0,2}(ong|caritas|cruz roja|online|dinero|internet)|(don)ar (dinero|a (una|la))|ong
seguros? (de (coche|hogar|decesos|salud|la casa|vida|viaje|entierro)|del (coche|hogar))|poliza*
aseguradora|luz (\w+ ){0,3}(recibo|factur|pag|subid|endesa|contrat)*|endesa|iberdrola|naturgy
compania de la luz|mensajero (\w+ ){0,6}(recog|dinero|sobre|tarjeta|joyas|pasar|pasa)*
joyas (\w+ ){0,6}(guard|entreg|recog|polic|segur|bolsa|sobre|prepar|caja)*
(entreg|recog|prepar|met)* (\w+ ){0,4}joyas
(novio|militar|soldado|general|medico|ingeniero|viudo) (\w+ ){0,8}(siria|dinero|mision|plataforma|onu
|afganistan|ucrania|yemen|billete|avion)
plataforma petrolifera|atrapad* en (\w+ ){0,3}(aeropuerto|aduana|hospital|frontera)|billete de avion
economic(o|a|os|as) (\w+ )?(problema|apuro|ayuda)*|ayuda economica
recarg(ar|a|ame|arle|ue|o) (\w+ ){0,3}(saldo|movil|tarjeta|telefono|celular)
cuenta (\w+ )?(de la luz|del gas)
"""
