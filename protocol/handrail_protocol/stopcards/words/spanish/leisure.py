"""Stories, games and nature in Spanish: where they are spoken of, an ambiguous word is no trigger."""

LEISURE = r"""
chistes?|bromas?|refranes?|apodo|gat[oa]s?|loro|perrit[oa]s?|golazo|gol|penalti|lana|sellos de|disfraz|titeres
leyenda|horoscopo|melodia|paella|ermita|faro|vendimia|molino
peliculas?|pelis?|documental(es)?|novelas?|audiolibros?|episodios?|series?|culebron|telenovela|capitulos?
poemas?|poeta|teatro|opera|zarzuela|cancion(es)?|coplas?|letra de|podcasts?|programas? de (radio|la (radio
|tele|2))|programa muy|un programa|museo|cuentos?|dibujos animados|crucigramas?|ajedrez|scrabble|monopoly
domino|parchis|mus|brisca|tute|sopas? de letras|concurso de|ganchillo|punto de cruz|tejer|bordar*|bordado
costura|ceramica|geolog*|escalada|vela|rugby|futbol|tenis|regatas?|abejas?|mariposas?|pajaros?|aves|patos?
ciguenas?|huerta|huerto|jardin|montanas?|pirineo*|conchas|flores|rosas|coro|tenor|melodia|guitarra|piano
quijote|sancho|machado|lorca|cervantes|galdos|reportaje|refran*|camino de santiago|procesion|cofradia|ciencia
novelista|cine|comedia|duende|cometa|pintor(a)?|cuadro|museos
"""

WEAK = r"""
sucursal*|cobr*|caja|tos|fiebre|peajes?|tarjetas?|cajeros?|doctora?|paciente|valor|fondos?|capital|plazos?
testament*|herenci*|hered*|legados?|bienes|patrimonio|testigos?|notari*|abogad*|tutor*|bancos?|banquer*
cuentas?
transferencias?|ahorr*|saldos?|el saldo|credito*|cargos?|bolsa|acciones|pension|fraude*|estaf*|timo|timos
intereses|prestamo*|pagos?|pag*|deud*|debo|debe|me debe|le debo|dinero|plata|factur*|multas?|recompensa
rescate
secuestr*|chantaj*|cheques?|premios?|sorteo*|loteria*|recibos?|renta|fianza|impuestos?|codigos?|claves?|pines
pin|numeros secretos|virus|hacker*|pirata*|remot*|a distancia|control|medicina*|remedios?|dosis|pastillas?
pildora*|gotas|receta*|tratamientos?|sintoma*|diagnostic*|operacion*|resonancia|inyecci*|jarabe|identidad
pasaporte*|papeles|documentacion|carnet|tesoro|en la carcel|calabozo|monedas? de oro|joyas|gasto*|herman*
contrasena*|fiebre|tension|firma*|inversion*|comision*|vales?|cupon*|banca|oro|contrasenas?|milagro*
"""
