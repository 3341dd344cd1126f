"""The file beside a paper that holds its plain version: one sentence a line, each with the lines it rests on.

    Klart sprog: Socialudvalget, referat, 6. maj 2025

    ## Punkt 6: Målgruppeændring og omlægning
    Tilstand: godkendt
    Lavet af: sekretariatet
    Dato: 2026-11-22
    Godkendt af: udvalgssekretæren
    Godkendt den: 2026-11-23

    ### Hvad handler sagen om?
    Klakkebo og Egebjerg Bygade er botilbud. [371]
    Det er svært at fylde pladserne. [375-377]

    Mærke: sag=… beslutning=… tekst=… 371=… 375-377=…

A person writes it in any editor; the machine keeps the line »Mærke« and never touches an item that it was not asked to.
"""
