"""Wills and medication, as people speak of them in Spanish."""

WILLS = r"""
ced(a|er|erle|erme|o) (\w+ ){0,2}(coche|casa|piso|terreno|finca)
testigos?
(anillo|joyas|piano|muebles|reloj|casa|dinero|collar|vajilla|piso) (\w+ ){0,3}(sea para|sean para|vaya a
|sera para|pase a|quede para|se lo quede|se la quede)
que (pasa|pasara|sera|hago) (con|de) (mi|mis|su|nuestro|nuestra) (casa|piso|dinero|cosas|ahorros|bienes
|perro)
(a|en) una residencia
testament*|testar|testad*|testador*|herenci*
hered(ar|a|o|en|eros?|eras?|e|an|aran|ara|ado|amos|aron|ero|aste|ado|ar|arlo|ad|es|arian)|heredit*
deshered*|notari*
(poder|poderes) (notarial*|general*|preventiv*|para|de representacion|a (mi|su|favor|nombre|un|una)|ante
|bancari*)
ultimas? volunta*|voluntades|testamento vital
(hacer|haces|dar|darle|dado|otorg|firm|quit|revoc|rellen|tramit|sac|hag|dam|das|dan
|necesit)* (\w+ ){0,2}(un |el |este |los |de )?poder(es)?(?= (a|notarial*|para|ante|END|general*|y|de mi
|de su|preventiv*))
incapacit*|incapacidad|tutela*|tutor(es|a)? legal*|curador*|curatela|apoderad*|albacea*|abogad*|bufete
procurador*|donaci(on|ones) (en vida|de (la|mi|su|un|una|bienes|organos)|del|a)
(don)(ar|arle|arlo|arla|o|e|ado|amos) (\w+ ){0,2}(la|mi|el|su) (\w+ )?(casa|piso|finca|vivienda|terreno
|bienes|todo|cuerpo|organos)
usufruct*|nuda propiedad|hipoteca inversa|escrituras?( de| del| publica)?|escriturar
registro (de la propiedad|de ultimas)|legado|legados|legitima|legatari*|plusvalia|sucesi(on|ones)
sucesori*|beneficiari*|seguro de (vida|decesos|entierro)|decesos|defunci*
patrimonio (familiar|de mi|de la familia)|bienes(?! raices)
(pon|pong|poner|puse|pasar|paso|pase|pas|pondr|ponga|ponme|escritur|camb|dej|ced|regal|traspas|vend|firm
|don|deja|dejar|dejo|deje)* (\w+ ){0,3}(la casa|el piso|la finca|el terreno|la vivienda|el chalet
|las tierras|la casita|el apartamento|mi casa|su casa|tu casa|tu piso|su piso|mi piso|los terrenos
|el campo|la propiedad) (\w+ )?(a |al |en )(su|mi|tu|nombre|favor|la|el|vecin*|cuidadora|sobrin*|hijo|hija
|vida|herencia|una)
(casa|piso|vivienda|finca|propiedad|terreno) (\w+ )?a (su|mi|tu|nombre|nuestro) ?(nombre)?|a nombre de
(dej|leg|deja|dejar|dejarle|dejarselo|dejarlo|dejarsela|dejo|dejarme|dejaselo|regal|reparti|repart
|ced)* (\w+ ){0,2}(todo|toda|los bienes|sus bienes|mis bienes|su dinero|la herencia|todito|cuanto tiene
|las joyas|sus joyas|sus ahorros) ?(a|al|entre|para)? (?!punto|listo|claro)(\w+ )?(la|el|mi|su|los|las
|cuidadora|vecin*|perro|gato*|iglesia|sobrin*|ella|hijos|mis|protectora|una|un)
quit* (\w+ ){0,3}(hij*|hereder*|herman*|famili*) (\w+ ){0,3}(escritur*|testamento|herencia|papeles|casa)
quien (se queda|hereda|se va a quedar|se quedara) (\w+ )?(con)?
repart* (de |la |los |las |mis |sus ){0,2}(herencia|bienes|tierras|joyas|casa)
(cuando|si|el dia que|despues de que|una vez que|por si|en cuanto|antes de que
|para cuando) (\w+ ){0,3}(falte|faltes|faltas|faltara|muera|mueras|muero|ya no este|no este|no estes
|ya no estes|fallezca|fallezcas|palme|me vaya al otro|ya no viva|ya no esten|pase algo|pasa algo
|pasara algo)
despues de (mi|su|tu) muerte|al morir|(mi|su|tu) (muerte|entierro|funeral|fallecimiento)|herman* fallecid*
(cliente|familiar|pariente|tio|persona|millonari*) (\w+ ){0,3}(fallecid|difunt|lejan|muri)*
certificado de defuncion|entierro|funeraria
firm(e|eme|ame|ar|a|as|es|emos|en|o|ado|arme|arle|aria|adme|aras|arlo) (\w+ ){0,5}(papel|papeles
|documento*|contrato|aqui|poder|esto|hoja|formulario|abajo|autorizacion|por mi|por el|por ella|notari*)
(una|la|su|tu|mi|echa*|necesito|falta) (\w+ )?firma (\w+ ){0,2}(aqui|abajo|en|para|del|notarial|y yo)
papeles (de la herencia|del notario|de la casa|del piso|notariales)|arreglar los papeles
cuidados paliativos|eutanasia|muerte digna|no me reanimen|reanim*
residencia (\w+ ){0,3}(pagar|contrato|plaza|papeles|solicit*)|plaza en la residencia
me encargo (yo )?de todo
"""

MEDICATION = r"""
con lo que (me )?tomo|pomelo|tom(e|ar|o) el doble
(la|de la|mi|tiene|ataque de|quita la) gota(?! (de|que colma))|soriasis|psoriasis|demencia|hernia|tumor*
ulcera|herpes|dolores?|(el|mi|en el) ambulatorio (\w+ ){0,5}(cita|aplicacion|app|llam*|da|telefono)
(aceite|infusion|hierba|planta|polvo|crema|raiz|te|gel|producto)s? (\w+ ){0,5}(quita*|cura*|alivia*
|elimina*|sana*|que milagro|contra el)
medicament*|medicina(s|l|les)?|medicin*|medicacion|medicar*|medicad*|pastillas?|pastillita*|pastillero*
pildora*|comprimido*|grageas?
recetas? (\w+ )?(medic*|electronic*|del (medico|doctor|seguro|cardio*|especialista)|de la (farmacia|medica
|doctora|medicacion|insulina|seguridad)|en la farmacia|roja)
(renov|sac|imprim|descarg|recog|cog|ped|mand|escane|enviar|consult|ver|caduc)(ar|o|e|er|ir|i|ado|uen
|ada)* (\w+ ){0,2}recetas?(?! de (cocina|\w+ y))
recetad*|recetar*|recet(o|aron|an|e) (\w+ )?|dosis|dosific*|sobredosis|insulina|anticoagulant*|sintrom
analgesic*|somnifer*|efectos? (secundari*|advers*)|antibiotic*|prospecto*|inyecci*|inyect*
gotas (para|contra|de los|del|en|que|en los|milagros*|naturales)
(unas|las|mis|sus|esas|estas) gotas(?! de (agua|lluvia))|farmac*|botica|jarabe*|certificado medico
parte de baja
tom(ar|arse|o|e|a|as|an|ando|arme|arla|arlas|armela|arlo|ado|aba|es|arte) (\w+ ){0,4}(REMEDIO|pastilla*
|aspirina*|ibuprofen*|paracetamol|adiro|pildora*|capsula*|remedio*)
quimio*|radioterapia|dialisis|analitica*|analisis( de sangre| clinico*| de orina)?
(el|los|unos|mis|sus|del) analisis(?! (del texto|sintactico))|ibuprofeno*|paracetamol|gelocatil|aspirina*
adiro|orfidal|lexatin|trankimazin|diazepam|valium|nolotil|omeprazol|enalapril|metformina|cortisona
ventolin|morfina|tramadol|eliquis|viagra|cialis|estatina*|enantyum|voltaren|simvastatina|losartan|losartán
lorazepam|ozempic|amoxicilina|augmentine|eutirox|seguril|apiretal|bisoprolol|amlodipino|dormidina
levotiroxina|prednisona|tranquilizante*|sedante*
antidepresiv*|ansiolitic*|antiinflamatori*|laxante*|inhalador*
remedi(o|os)(?= (de|para|contra|milagros*|caser*|natural*|END|que))|vacun*
(la|de la|mi|su|para la|tomarse la|medir la|alta de|tu|tomar la) (tension|presion)(?! (del agua
|de las ruedas|superficial))
hipertens*|tension (alta|baja|arterial|por las nubes)|presion arterial|tensiometro
azucar (en (la )?sangre|alta|alto|por las nubes|muy)
(el|mi|medir el|tengo el|del) azucar(?! (moreno|glas|en polvo))|glucosa|colesterol|diabet*|colirio*
supositorio*|pomada*
crema (para|contra|de cortisona|antiinflam*) (\w+ ){0,2}(dolor*|rodilla*|piel|artrosis|hongos|herida*)?
unguento*|capsulas?|suplement*(?! (dominical|del periodico|cultural))|vitamina*|magnesio|colageno|omega
(se|me|te) pinch(a|o|e|ar|an)(?! (la rueda|el dedo con))|pinch(ar|arse|arme|azo)|aguja de insulina
(subi|baj|subir|bajar|dobl|aument|doble|mitad de)* (\w+ )?(la |de )?dosis|milagros* (\w+ )?(para|contra)
(producto|crema|gel|parche|hierba|hierbas|gotas|remedio|cura|infusion|pulsera|capsula|te|planta|aceite
|polvos)s? (\w+ )?(milagros|que cura|que quita|natural para|para la artrosis|para el dolor|contra)*
cur(a|an|o|e|aron|ar|aria) (\w+ ){0,3}(diabetes|cancer|artrosis|artritis|todo|azucar|dolor*|alzheimer
|tension|reuma|rodilla*|parkinson)
cura (milagrosa|para|contra)|tratamiento(s)?(?! de textos?)|homeopat*|naturista|hierbas medic*|herbolari*
dej(a|e|ar|o|ado|es|ame|alo|aste|aron|arlo) (\w+ ){0,3}(REMEDIO|sintrom|tratamiento|insulina|medicacion)
(olvid|salt|duplic|mezcl|junt|repet)* (\w+ ){0,3}(REMEDIO)|cuant(a|o)s? (REMEDIO)
(cita|citas|hora|turno|volante|consulta|videoconsulta|revision|visita) (\w+ ){0,5}(MEDICO|analisis
|analitica|vacuna*|salud|cardio*|matrona|fisio*|rehabilit*)
(MEDICO) (\w+ ){0,4}(dice|dijo|mand|recet|receto|cambi|cambio|subi|subio|bajo|baj|ha|me|cita|llam|informe
|carta|quit|aument|aconsej|prohib|recom)*(?! enfrente)
(pregunt|consult|sin decir|hablar|ver|llam)* (\w+ ){0,3}(al|con el|a la|a mi|a tu|a su|con la
|con mi) (medico|doctor|doctora|medica|farmaceutico|enfermera)
seguridad social (\w+ )?(medic*|cita|receta*)
(app|portal|tarjeta|pagina|aplicacion|carpeta) (\w+ )?de salud|salud responde|la meva salut
resultados? (\w+ ){0,3}(analisis|analitica|prueba|pruebas|biopsia|resonancia|radiografia|sangre|medic*
|hospital|tac|citologia|clinic*)
informe (medico|de alta|del hospital|del medico|clinico)|historia(l)? clinic*|historial medico
diagnostic*|sintoma*
operacion (de|del) (\w+ )?(cataratas?|cadera|rodilla|corazon|vesicula|prostata|ojo|hernia)
oper(ar|aron|an|ado|ada|arme|arse) (de|del|la|el) (\w+ )?(cataratas?|cadera|rodilla|corazon|ojo*|prostata
|hernia|vista)?
cataratas?(?! (del niagara|de iguazu))|anestesia|marcapasos|radiografia*|resonancia|tac|colonoscopia
mamografia|biopsia|ecografia*|artrosis|artritis|reuma*|alzheimer|parkinson|infarto|ictus|cancer|depresion
alerg*|asma|fiebre|mareo*|mareada|mareado|migranas?|jaqueca*|fisioterap*|rehabilitacion
hospital(?! esta enfrente)|urgencias|ambulancia|enfermedad*|menopausia|hormona*
"""
