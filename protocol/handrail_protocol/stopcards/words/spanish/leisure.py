"""Stories, games and nature in Spanish: where they are spoken of, an ambiguous word is no trigger."""

LEISURE = r"""
concierto|vals|violin|ballet|banda de musica|gallinas?|golondrinas?|bingo|caricatura|goya|velazquez|murga
chistes?|bromas?|refranes?|apodo|loro|perrit[oa]s?|golazo|gol|penalti|lana|sellos de|disfraz|titeres
leyenda|horoscopo|melodia|paella|ermita|faro|vendimia|molino
peliculas?|pelis?|documental(es)?|novelas?|audiolibros?|episodios?|series?|culebron|telenovela|capitulos?
poemas?|poeta|teatro|opera|zarzuela|cancion(es)?|coplas?|letra de|podcasts?|programas? de (radio|la (radio
tele|2))|programa muy|un programa|museo|cuentos?|dibujos animados|crucigramas?|ajedrez|scrabble|monopoly
domino|parchis|mus|brisca|tute|sopas? de letras|concurso de|ganchillo|punto de cruz|tejer|bordar*|bordado
costura|ceramica|geolog*|escalada|vela|rugby|futbol|tenis|regatas?|abejas?|mariposas?|pajaros?|aves|patos?
ciguenas?|huerta|huerto|jardin|montanas?|pirineo*|conchas|flores|coro|tenor|melodia|guitarra
quijote|sancho|machado|lorca|cervantes|galdos|reportaje|refran*|camino de santiago|procesion|cofradia|ciencia
novelista|cine|comedia|duende|cometa|pintor(a)?|cuadro|museos
"""

WEAK = r"""
pinchazo*|pinch*|numeros rojos|paga|letra|multa|enfermer[oa]s?|hospital
sucursal*|cobr*|caja|tos|fiebre|peajes?|tarjetas?|cajeros?|doctora?|paciente|valor|fondos?|capital|plazos?
testament*|herenci*|hered*|legados?|bienes|patrimonio|testigos?|notari*|abogad*|tutor*|bancos?|banquer*
cuentas?
transferencias?|ahorr*|saldos?|el saldo|credito*|cargos?|bolsa|acciones|pension|fraude*|estaf*|timo|timos
intereses|prestamo*|pagos?|deud*|debo|debe|me debe|le debo|plata|factur*|multas?|recompensa
rescate
secuestr*|chantaj*|cheques?|premios?|sorteo*|loteria*|recibos?|renta|fianza|impuestos?|codigos?|claves?|pines
pin|numeros secretos|virus|hacker*|pirata*|remot*|a distancia|control|medicina*|remedios?|dosis|pastillas?
pildora*|gotas|receta*|tratamientos?|sintoma*|diagnostic*|operacion*|resonancia|inyecci*|jarabe|identidad
pasaporte*|papeles|documentacion|carnet|tesoro|en la carcel|calabozo|monedas? de oro|joyas|gasto*|herman*
fiebre|tension|firma*|inversion*|comision*|vales?|cupon*|banca|oro|milagro*
"""

COMPANY = r"""
(el|ella|alguien|senor|senora|chico|chica|sobrin[oa]|vecin[oa]|cuidadora) (\w+ )?(quiere|pide|exige|necesita)
me (pide|piden|pidio|llamo|llamaron|ha llamado|prometio|escribio|hace falta|hacen falta)|urgente|ahora mismo
(mand|d|envi|prest|le|pas|dict)(a|e|ame|eme|ame|arme|eeme|same|game)? (me|le|nos)|por telefono
por (sms|correo)
(dame|deme|mandame|mandeme|enviame|prestame|leeme|leame|pasame|dimelo|digame)
(mi|mis|su) (banco|cuenta|codigo|clave|tarjeta|pasaporte|testamento|notario|abogado|medico|doctora|pastillas?
medicinas?|pension|dinero|hacienda|tratamiento|receta|casa|piso|ahorros|gotas|dosis|herencia|contrasena)
tengo que (tomar|pagar|firmar|dar)|debo (tomar|pagar|firmar|dar)|prometio|estafado|hackeado
"""
