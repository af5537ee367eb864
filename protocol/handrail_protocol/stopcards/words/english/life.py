"""Wills and medication, as people speak of them in English."""

WILLS = r"""
sign (\w+ ){0,2}over (the|my|her|his) (car|flat|house|land)|sign over
witness(es)?
(wants?|want|like|promised) (\w+ ){0,3}(ring|piano|jewel*|house|clock|furniture|necklace|china|medals|car
|cottage) to go to
what happens to (my|our|her|his|the) (house|bungalow|flat|home|money|savings|things|estate|dog)
(go|going|goes|move|moving|moved|put) (\w+ ){0,3}(into|in) (a
|the) (\w+ )?(care |nursing |old folks |residential )?home
(my|your|her|his|their|a|our|own|living|last|mutual|s|mums|dads|grans|nans|new|old|online|this|that
|fathers|mothers|late|proper|written|of) wills?(?! (you|be|i|he|she|they|we|it|come|call|do|have|not|need
|ever|always|also|see|get|go|was|is (here|fine)))
wills|the will (says|of|was|is|has|reading|and|form|END|writ*|s)|in (the|a) will|contest* (\w+ )?will
(write|writ*|wrote|make|making|made|change|chang*|sign|sign*|updat*|draw* up|redo*
|witness*) (\w+ ){0,2}wills?
will (writ*|form|forms|template|kit|reading)|testaments?|testamentary|inherit*|heirs?|heiress*|legac*
codicils?|probate|executors?
executri*|intestate|intestacy|power of attorney|powers? of attorney|lasting power|l ?p ?a|poa|attorneys?
deputyship|public guardian
court of protection|guardianship|notar*|solicitors?|lawyers?|trust fund|trustees?|in trust|living trust
beneficiar*|bequea*|bequests?
(my|your|her|his|the|late|sisters?|brothers?|mothers?|fathers?|husbands?|wife s|wifes|aunts?|uncles?|s
|their|mums?|dads?) estate
estate (planning|duty|of|form*|tax|account*)|deeds?( of| to)?|title deeds?|land registry|house deeds
(sign*|put|transfer*|hand*|make|made|making|give|gave|gift*|turn*|move) (\w+ ){0,3}(house|flat|bungalow
|property|home|cottage|farm|land|apartment|deeds) (\w+ ){0,2}(over|to me|to him|to her|to them|in my name
|into my name|in his name|in her name|into his name|into her name|to us)
(sign*|make|made|transfer*) (\w+ )?over (\w+ )?(house|flat|bungalow|property|home|cottage|everything)
(house|flat|bungalow|home|cottage|property) (\w+ ){0,3}(in|into|to) (my|his|her|our) name
who (gets|will get|should get|inherits)
(leav(e|es|ing)|left|bequeath*) (\w+ ){0,2}(everything|it all|all (of )?(it|her|his|my)|the lot|house
|money|estate|savings|flat|bungalow|property|jewel*ry|piano|cottage|farm|half|share) (\w+ ){0,4}to
leav(e|es|ing) (everything|it all)|cut (\w+ ){0,4}out of
when (you re|i m|she s|he s|i am|you are|we re|they re|youre|im|he is|she is|you ve|i ve) (\w+ )?(gone
|dead|not here|no more|no longer|passed|departed)
(when|if|before|after|once|should) (i|you|he|she|we) (die|dies|died|pass away|pops? off|go first)
die without
(after|upon|on|before) (my|her|his|your|their|a) (death|passing)
(if|before|should|case) (something|anything|the worst) (happens?|should|were)
funeral (plan*|cost*|wish*|arrang*|prepaid|director|pay*|insurance)|plan (\w+ ){0,2}funeral
(last|final|dying|end of life) wishes
(my|your|her|his|their) affairs( in order)?|affairs in order|resuscitat*|dnr|do not resus*
advance (directives?|decisions?|care|statement)
end of life|next of kin|care home (fees?|costs?)|mental capacity|dementia (\w+ ){0,4}sign|equity release
life (insurance|assurance|policy)
disinherit*|death (certificate|duties|benefit)|signatures? (\w+ )?(here|under|on|at|for|needed|is needed)
sign (here|this|these|that|on the)
(sign|signs|signed|signing) (\w+ ){0,3}(papers?|forms?|documents?|contract|dotted line|agreement|paperwork
|over)
witness (\w+ )?(my|the|a|your|her|his)? ?(signature|will|document)|distant relative
unclaimed (estate|inheritance|money)|next of kin|deceased|bereavement
(look|looking) after (everything|your affairs|your money|it all)|lifetime gift|gift (\w+ )?(house|deed)
organ donor|joint tenan*
"""

MEDICATION = r"""
(with|mix with|alongside) what i(m| m| am)? (take|taking|on)|(the|what) i take for
(double|twice|half) the (amount|dose)
gout|arthritis|eczema|psoriasis|asthma|copd|parkinsons?|alzheimers?|cancer|tumou?r|ulcers?|shingles|hernia
anxiety|depression|dizz*|infection|(the|a|that|patient) leaflet( in the box)?|contra ?indicat*
the (surgery|practice|clinic) (\w+ ){0,3}(booking*|app|takes|only|online|says|rang|appointment)
(water|blood|heart|half a|sleeping|thyroid|the|that|white|morning) tablet (before|after|twice|every)
gets? rid of (\w+ )?(gout|pain|arthritis|wrinkles|diabetes|warts|ache*)
pills?|capsules?|medicines?|medicin*|medicat*|medic|meds|medical*|drugs?|doses?|dosages?|dosing|dosett*
overdos*|prescri*|antibiotic*
pharmac*|chemists?|insulin*|inject*|jabs?|vaccin*|booster (jab|shot)?|inhaler*|nebuli[sz]er
pain ?(killers?|relief|medication|meds)
(eye|ear|nose|nasal|herbal|cbd|miracle|these|magic|heart|cough|homeopathic) drops
drops (for|against) (my|your|her|his|the) (eye*|ear*|heart|pain|sleep|blood|arthritis|knee*)|ointments?
(cream|gel|oil|tea|powder|patch|patches|lotion) (for|against|that cures) (\w+ )?(eczema|arthritis|joints?
|pain|knees?|rash|psoriasis|back ?ache|diabetes|cancer|memory)
cough (syrup|medicine|mixture)|sleeping (tablets?|pills?|draught)
(blood|pressure|pain|sleeping|heart|water|thyroid|diabet*|iron|statin|calcium|steroid|travel|allergy
|cholesterol|vitamin|indigestion|malaria|fever|epilepsy|cancer|morning|evening|bedtime|white|blue|pink
|yellow|red|orange|antihistamine|hrt|aspirin|paracetamol|repeat|prescribed|dissolvable|chewable|slimming
|diet|ginkgo|herbal|gout|parkinson s|arthritis|anti ?depressants?|chemo|mg) tablets?
(take|takes|taking|took|taken|swallow*|forgot*|forget|missed|miss|skip*|double|many|stop*|order*|more|her
|his|my|your|mums|dads|s|which|those|these|of the|missed) (\w+ ){0,3}tablets
tablets (a day|each day|every|in the morning|at night|twice|before|after (meals|food|breakfast)|for (my
|the|her|his|your|blood|pain|pressure)|with (food|water|milk))
take (\w+ ){0,2}tablet (with|before|after|at (night|bedtime)|every|twice)
sedatives?|anti ?depress*|steroids?|statins?|warfarin|ibuprofen|paracetamol|aspirin*|codeine|co ?codamol
morphine|tramadol|amox*|penicil*
metformin|ramipril|amlodipin*|bisoprolol|omeprazole|lansoprazole|thyroxine|levothyroxin*|eliquis|apixaban
xarelto|rivaroxaban|viagra
ventolin|salbutamol|diazepam|valium|xanax|zopiclone|ozempic|wegovy|mounjaro|lisinopril|atorvastatin
simvastatin|gabapentin|pregabalin
prednisol*|cortisone|hydrocortisone|furosemide|digoxin|clopidogrel|tylenol|advil|naproxen|beta ?blockers?
antihistamines?|laxatives?|antacids?
blood (thinn*|pressure|sugar|tests?|results?|glucose|count|clot*|work|group)|hrt|cbd|supplements?
vitamins?|herbal|homeopath*|remed(y|ies)
(miracle|wonder|magic) (cures?|cream|gel|pills?|drops|treatment|oil|tea)|cures?( for)?
cured (my|her|his|me)|side ?effects?|placebo
(test|scan|x ?ray|mri|biopsy|blood|lab|hospital) (results?|letter|appointment|report)|glucose|cholesterol
diabet*|arthritis|angina
diagnos*|symptoms?|treatments?|therap(y|ies)|physio*|chemo*|radiotherapy|dialysis|pacemakers?|cataracts?
(hip|knee|cataract|heart) (operation|replacement|surgery|op|pills?|condition|failure|attack|medication
|drugs?|trouble)
mammogram|colonoscopy|screening (kit|test|invit*|letter)
(MEDIC) (\w+ ){0,3}(appointments?|app|letters?|results?|prescri*|portal|form|records?|booking|number
|video call|visit|online|report|online)
appointments? (\w+ ){0,4}(MEDIC)
(my|your|the|her|his|a|mums|dads|s) (MEDIC) (\w+ ){0,2}(said|says|sent|told|wants|gave|put|changed|upped
|stopped|wrote|phoned|rang|recommend*|wrong|know|needn t|refus*|increas*|reduc*|started|took)
nhs|my ?chart|patient (portal|access|record)
(ask*|see|ring|without|tell*) (\w+ )?(doctor|gp|pharmacist|nurse) (about|for|whether|if|first|to)
(stop|stopped|stopping|quit|instead of|start|started|come off|came off|coming off|go off|keep|skip*|double
|half) (taking|your (medicine|tablets|pills)|the (tablets|pills|medicine))
(come|came|coming|went) off (my|your|her|his|the) (\w+ )?(tablets|pills|statins|meds|medication)
how (many|much) (?!photos|pictures|people|pics|selfies|minutes|time|steps|songs)(\w+ ){0,6}(can|should|may
|do|could|must|is safe|am) (\w+ )?(safely )?(take|takes|inject|give|swallow)(?! (photos|pictures|with me
|part))
(can|may|should|could|is it safe to|safe to|ok to|alright to) (i |she |he |you )?(take|mix
|combine) (\w+ ){0,4}(with|together|and alcohol|on an empty)
hearing test|care plan|organ|health (records?|insurance|advice|app)|dizzy|nausea|rash
"""
