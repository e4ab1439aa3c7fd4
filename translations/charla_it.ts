<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>charla::ui::ActQuestion</name>
    <message>
        <source>Mute %1 in %2?</source>
        <translation>Silenziare %1 in %2?</translation>
    </message>
    <message>
        <source>Mute %1 everywhere?</source>
        <translation>Silenziare %1 ovunque?</translation>
    </message>
    <message>
        <source>Ban %1 from this server?</source>
        <translation>Bandire %1 da questo server?</translation>
    </message>
    <message>
        <source>Put %1 out of %2?</source>
        <translation>Mettere %1 fuori da %2?</translation>
    </message>
    <message>
        <source>Put %1 off the server?</source>
        <translation>Mettere %1 fuori dal server?</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Silenzia</translation>
    </message>
    <message>
        <source>&amp;Ban</source>
        <translation>&amp;Bandisci</translation>
    </message>
    <message>
        <source>&amp;Put out</source>
        <translation>&amp;Metti fuori</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Per quanto tempo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>Also whoever comes from the same &amp;address</source>
        <translation>Anche chi arriva dallo stesso &amp;indirizzo</translation>
    </message>
    <message>
        <source>for 10 minutes</source>
        <translation>per 10 minuti</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>per 1 ora</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>per 1 giorno</translation>
    </message>
    <message>
        <source>for 1 week</source>
        <translation>per 1 settimana</translation>
    </message>
    <message>
        <source>until it is taken back</source>
        <translation>finché non viene revocato</translation>
    </message>
    <message>
        <source>Why (they are told, and it is kept)</source>
        <translation>Perché (viene detto loro, e resta scritto)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>charla::ui::Actions</name>
    <message>
        <source>Connect to &amp;another server…</source>
        <translation>Connetti a un &amp;altro server…</translation>
    </message>
    <message>
        <source>&amp;Copy the address for others</source>
        <translation>&amp;Copia l&apos;indirizzo per gli altri</translation>
    </message>
    <message>
        <source>&amp;Stop hosting</source>
        <translation>&amp;Ferma il server</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>&amp;Join or create a room…</source>
        <translation>&amp;Entra in una stanza o creala…</translation>
    </message>
    <message>
        <source>&amp;Leave the room, or close the private talk</source>
        <translation>&amp;Lascia la stanza o chiudi la conversazione privata</translation>
    </message>
    <message>
        <source>&amp;Next conversation</source>
        <translation>Conversazione &amp;successiva</translation>
    </message>
    <message>
        <source>&amp;Previous conversation</source>
        <translation>Conversazione &amp;precedente</translation>
    </message>
    <message>
        <source>&amp;Write a message</source>
        <translation>Scrivi un &amp;messaggio</translation>
    </message>
    <message>
        <source>&amp;People in the room</source>
        <translation>&amp;Persone nella stanza</translation>
    </message>
    <message>
        <source>&amp;About Charla</source>
        <translation>&amp;Informazioni su Charla</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Talk</source>
        <translation>Con&amp;versazione</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visualizza</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>&amp;Find in this conversation…</source>
        <translation>&amp;Cerca in questa conversazione…</translation>
    </message>
    <message>
        <source>Find &amp;everywhere…</source>
        <translation>Cerca &amp;ovunque…</translation>
    </message>
    <message>
        <source>Change the &amp;topic of the room…</source>
        <translation>Cambia l’&amp;argomento della stanza…</translation>
    </message>
    <message>
        <source>&amp;Log out</source>
        <translation>&amp;Esci dal server</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;Non disturbare</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Vai a…</translation>
    </message>
    <message>
        <source>&amp;Insert an emoji…</source>
        <translation>Ins&amp;erisci un&apos;emoji…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Conversazione %1</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Impostazioni…</translation>
    </message>
    <message>
        <source>&amp;Hosting: QR code, people, settings…</source>
        <translation>&amp;Ospitare: codice QR, persone, impostazioni…</translation>
    </message>
    <message>
        <source>Ne&amp;xt server</source>
        <translation>Server s&amp;uccessivo</translation>
    </message>
    <message>
        <source>&amp;Larger letters</source>
        <translation>Caratteri più &amp;grandi</translation>
    </message>
    <message>
        <source>&amp;Smaller letters</source>
        <translation>Caratteri più &amp;piccoli</translation>
    </message>
    <message>
        <source>Letters of &amp;usual size</source>
        <translation>Dimensione &amp;normale</translation>
    </message>
    <message>
        <source>H&amp;ost</source>
        <translation>&amp;Ospitare</translation>
    </message>
    <message>
        <source>Attach f&amp;iles…</source>
        <translation>Allega f&amp;ile…</translation>
    </message>
    <message>
        <source>&amp;Keep this nick…</source>
        <translation>&amp;Tieni questo nick…</translation>
    </message>
    <message>
        <source>&amp;Where I am logged in…</source>
        <translation>&amp;Dove sono connesso…</translation>
    </message>
    <message>
        <source>Room&apos;s &amp;settings: who comes in, who writes…</source>
        <translation>&amp;Impostazioni della stanza: chi entra, chi scrive…</translation>
    </message>
    <message>
        <source>What &amp;operators did, and bans…</source>
        <translation>Che cosa hanno fatto gli &amp;operatori, e bandi…</translation>
    </message>
    <message>
        <source>&amp;Invite people…</source>
        <translation>&amp;Invita persone…</translation>
    </message>
</context>
<context>
    <name>charla::ui::AddressChoice</name>
    <message>
        <source>Nowhere, as long as the server is stopped.</source>
        <translation>Da nessuna parte, finché il server è fermo.</translation>
    </message>
    <message>
        <source>Show the QR code of %1</source>
        <translation>Mostra il codice QR di %1</translation>
    </message>
    <message>
        <source>Show the QR code of this address</source>
        <translation>Mostra il codice QR di questo indirizzo</translation>
    </message>
</context>
<context>
    <name>charla::ui::AddressesPanel</name>
    <message>
        <source>Address for the others</source>
        <translation>Indirizzo per gli altri</translation>
    </message>
    <message>
        <source>&amp;Stop hosting</source>
        <translation>&amp;Ferma il server</translation>
    </message>
    <message>
        <source>Stop hosting</source>
        <translation>Ferma il server</translation>
    </message>
    <message>
        <source>Others can join at</source>
        <translation>Gli altri possono entrare da</translation>
    </message>
    <message>
        <source>More addresses</source>
        <translation>Altri indirizzi</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n altro</numerusform>
            <numerusform>altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>QR code and settings…</source>
        <translation>Codice QR e impostazioni…</translation>
    </message>
    <message>
        <source>QR code and settings of the server</source>
        <translation>Codice QR e impostazioni del server</translation>
    </message>
</context>
<context>
    <name>charla::ui::AttachmentChip</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Don&apos;t send %1</source>
        <translation>Non inviare %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::AttachmentStrip</name>
    <message>
        <source>A folder can&apos;t be sent. Pack it first.</source>
        <translation>Una cartella non si può inviare. Prima comprimila.</translation>
    </message>
    <message>
        <source>This can&apos;t be read.</source>
        <translation>Non si può leggere.</translation>
    </message>
    <message>
        <source>Leave in photos where they were taken</source>
        <translation>Lascia nelle foto il luogo dello scatto</translation>
    </message>
    <message>
        <source>Leave in photos where they were taken; else that is removed</source>
        <translation>Lascia nelle foto il luogo dello scatto; altrimenti viene tolto</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <comment>name of a file; date and time</comment>
        <translation>Immagine %1.png</translation>
    </message>
    <message>
        <source>Leave out the files that can&apos;t be sent.</source>
        <translation>Togli i file che non si possono inviare.</translation>
    </message>
</context>
<context>
    <name>charla::ui::Attention</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nuovo messaggio</translation>
    </message>
</context>
<context>
    <name>charla::ui::ChatArea</name>
    <message>
        <source>No conversation is open. Choose a room on the left, or create one.</source>
        <translation>Nessuna conversazione è aperta. Scegli una stanza a sinistra o creane una.</translation>
    </message>
    <message>
        <source>Join or create a &amp;room</source>
        <translation>Entra in una &amp;stanza o creala</translation>
    </message>
    <message>
        <source>Join or create a room</source>
        <translation>Entra in una stanza o creala</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Ricerca</translation>
    </message>
</context>
<context>
    <name>charla::ui::CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>Proposte</translation>
    </message>
</context>
<context>
    <name>charla::ui::Composer</name>
    <message>
        <source>Message</source>
        <translation>Messaggio</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Send (Enter). Shift+Enter begins a new line.</source>
        <translation>Invia (Invio). Maiusc+Invio va a capo.</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Risposta a %1</translation>
    </message>
    <message>
        <source>Editing your message</source>
        <translation>Modifica del tuo messaggio</translation>
    </message>
    <message>
        <source>Enter changes it, Esc leaves it as it is.</source>
        <translation>Invio lo modifica, Esc lo lascia com’è.</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Inserisci un&apos;emoji</translation>
    </message>
    <message>
        <source>Insert an emoji (Ctrl+E)</source>
        <translation>Inserisci un&apos;emoji (Ctrl+E)</translation>
    </message>
    <message>
        <source>Ctrl+Enter changes it, Esc leaves it as it is.</source>
        <translation>Ctrl+Invio lo cambia, Esc lo lascia com&apos;è.</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter). Enter begins a new line.</source>
        <translation>Invia (Ctrl+Invio). Invio va a capo.</translation>
    </message>
    <message>
        <source>Files to send</source>
        <translation>File da inviare</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Allega file</translation>
    </message>
    <message>
        <source>Attach files (Ctrl+Shift+A)</source>
        <translation>Allega file (Ctrl+Maiusc+A)</translation>
    </message>
    <message>
        <source>This server takes no files.</source>
        <translation>Questo server non accetta file.</translation>
    </message>
    <message>
        <source>Choose files to send</source>
        <translation>Scegli i file da inviare</translation>
    </message>
    <message>
        <source>Not sent, because Charla ended: %1.</source>
        <translation>Non inviato perché Charla è stata chiusa: %1.</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConnectedList</name>
    <message>
        <source>People who are connected</source>
        <translation>Persone collegate</translation>
    </message>
    <message>
        <source>Nobody is connected</source>
        <translation>Nessuno è collegato</translation>
    </message>
    <message>
        <source>Connected: %1</source>
        <translation>Collegate: %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConnectionBanner</name>
    <message>
        <source>Try &amp;now</source>
        <translation>Prova &amp;ora</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Connetti…</translation>
    </message>
    <message>
        <source>Connecting to %1 again…</source>
        <translation>Nuova connessione a %1…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connessione a %1…</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>Non sei in linea.</translation>
    </message>
    <message>
        <source>You stay away from %1.</source>
        <translation>Stai alla larga da %1.</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationHeader</name>
    <message>
        <source>No topic yet. Double-click to say what this room is about.</source>
        <translation>Ancora nessun argomento. Fai doppio clic per dire di che cosa si parla in questa stanza.</translation>
    </message>
    <message>
        <source>Private talk with %1</source>
        <translation>Conversazione privata con %1</translation>
    </message>
    <message>
        <source>Topic of the room</source>
        <translation>Argomento della stanza</translation>
    </message>
    <message>
        <source>What this room is about</source>
        <translation>Di che cosa si parla in questa stanza</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>Cerca qui</translation>
    </message>
    <message>
        <source>Search in this conversation (Ctrl+F)</source>
        <translation>Cerca in questa conversazione (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationTabBar</name>
    <message>
        <source>Open conversations</source>
        <translation>Conversazioni aperte</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Chiudi %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationTabs</name>
    <message>
        <source>The topic can be changed once the server can be reached again.</source>
        <translation>L’argomento si potrà cambiare quando il server sarà di nuovo raggiungibile.</translation>
    </message>
    <message>
        <source>That message can be shown once the server can be reached again.</source>
        <translation>Quel messaggio si potrà mostrare quando il server sarà di nuovo raggiungibile.</translation>
    </message>
    <message>
        <source>That message is not there any more.</source>
        <translation>Quel messaggio non c’è più.</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n nuovo messaggio</numerusform>
            <numerusform>%n nuovi messaggi</numerusform>
        </translation>
    </message>
    <message>
        <source>That message is sent already. It can be deleted.</source>
        <translation>Quel messaggio è già stato inviato. Si può eliminare.</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationView</name>
    <message>
        <source>Messages</source>
        <translation>Messaggi</translation>
    </message>
    <message>
        <source>Nobody has said anything here yet.
Be the first!</source>
        <translation>Qui non è ancora stato detto nulla.
Comincia tu!</translation>
    </message>
    <message>
        <source>Only you and %1 see what is written here.</source>
        <translation>Solo tu e %1 vedete ciò che si scrive qui.</translation>
    </message>
    <message>
        <source>Message to everybody in %1</source>
        <translation>Messaggio a tutti in %1</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Messaggio a %1</translation>
    </message>
    <message>
        <source>Message deleted. Ctrl+Z brings it back.</source>
        <translation>Messaggio eliminato. Ctrl+Z lo ripristina.</translation>
    </message>
    <message>
        <source>Let go to send it to %1</source>
        <translation>Rilascia per inviarlo a %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::CopyButton</name>
    <message>
        <source>Copy %1</source>
        <translation>Copia %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
</context>
<context>
    <name>charla::ui::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Rispondi</translation>
    </message>
</context>
<context>
    <name>charla::ui::EmojiPicker</name>
    <message>
        <source>Choose an emoji</source>
        <translation>Scegli un&apos;emoji</translation>
    </message>
    <message>
        <source>Name of an emoji, in English</source>
        <translation>Nome di un&apos;emoji, in inglese</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Search by the English name…</source>
        <translation>Cerca per nome inglese…</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Usate di recente</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Niente si chiama così.</translation>
    </message>
</context>
<context>
    <name>charla::ui::EmojiTable</name>
    <message>
        <source>Faces</source>
        <translation>Faccine</translation>
    </message>
    <message>
        <source>Hands and people</source>
        <translation>Mani e persone</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Natura</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Cibo e bevande</translation>
    </message>
    <message>
        <source>Play and feasts</source>
        <translation>Giochi e feste</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Viaggi e luoghi</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Oggetti</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Simboli</translation>
    </message>
</context>
<context>
    <name>charla::ui::EndButton</name>
    <message>
        <source>Go to the newest message</source>
        <translation>Vai al messaggio più recente</translation>
    </message>
    <message>
        <source>Go to 1 new message</source>
        <translation>Vai a 1 nuovo messaggio</translation>
    </message>
    <message numerus="yes">
        <source>Go to %n new messages</source>
        <translation>
            <numerusform>Vai a %n nuovo messaggio</numerusform>
            <numerusform>Vai a %n nuovi messaggi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>charla::ui::Entrance</name>
    <message>
        <source>Starting the server…</source>
        <translation>Avvio del server…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connessione a %1…</translation>
    </message>
</context>
<context>
    <name>charla::ui::FileActs</name>
    <message>
        <source>Save %1</source>
        <translation>Salva %1</translation>
    </message>
    <message>
        <source>%1 is saved in %2.</source>
        <comment>a file, a folder</comment>
        <translation>%1 è salvato in %2.</translation>
    </message>
</context>
<context>
    <name>charla::ui::FileTermsForm</name>
    <message>
        <source>People may send &amp;files</source>
        <translation>Si possono inviare &amp;file</translation>
    </message>
    <message>
        <source>People may send files</source>
        <translation>Si possono inviare file</translation>
    </message>
    <message>
        <source>Largest size of one file</source>
        <translation>Dimensione massima di un file</translation>
    </message>
    <message>
        <source>Largest size of all files together</source>
        <translation>Dimensione massima di tutti i file insieme</translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <translation>Tipi di file</translation>
    </message>
    <message>
        <source>of any kind</source>
        <translation>di qualsiasi tipo</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>immagini</translation>
    </message>
    <message>
        <source>pictures, films and sounds</source>
        <translation>immagini, filmati e suoni</translation>
    </message>
    <message>
        <source>Each up to</source>
        <translation>Ciascuno fino a</translation>
    </message>
    <message>
        <source>Together up to</source>
        <translation>Tutti insieme fino a</translation>
    </message>
    <message>
        <source>Files are</source>
        <translation>I file sono</translation>
    </message>
    <message>
        <source>No files are kept so far.</source>
        <translation>Finora non è conservato alcun file.</translation>
    </message>
    <message>
        <source>Files take %1 on this computer now.</source>
        <translation>I file occupano ora %1 su questo computer.</translation>
    </message>
</context>
<context>
    <name>charla::ui::FontSize</name>
    <message>
        <source>Smaller letters</source>
        <translation>Caratteri più piccoli</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Caratteri più grandi</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>per cent</comment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>charla::ui::FoundList</name>
    <message>
        <source>Servers in this network</source>
        <translation>Server in questa rete</translation>
    </message>
    <message>
        <source>What to do?</source>
        <translation>Che fare?</translation>
    </message>
    <message>
        <source>No server was found in this network.</source>
        <translation>Nessun server trovato in questa rete.</translation>
    </message>
    <message>
        <source>Looking for servers in this network…</source>
        <translation>Ricerca dei server in questa rete…</translation>
    </message>
</context>
<context>
    <name>charla::ui::FoundModel</name>
    <message>
        <source>asks for a password</source>
        <translation>chiede una password</translation>
    </message>
</context>
<context>
    <name>charla::ui::HostPage</name>
    <message>
        <source>Name of your server</source>
        <translation>Nome del tuo server</translation>
    </message>
    <message>
        <source>Port of your server</source>
        <translation>Porta del tuo server</translation>
    </message>
    <message>
        <source>0 (any free port)</source>
        <translation>0 (una porta libera qualsiasi)</translation>
    </message>
    <message>
        <source>&amp;Server name</source>
        <translation>Nome del &amp;server</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Porta</translation>
    </message>
    <message>
        <source>Charla then shows you the addresses at which the others can join, with Charla or with a browser.</source>
        <translation>Charla ti mostrerà poi gli indirizzi da cui gli altri possono entrare, con Charla o con un browser.</translation>
    </message>
</context>
<context>
    <name>charla::ui::HostPanel</name>
    <message>
        <source>Hosting</source>
        <translation>Ospitare</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>Others can join at</source>
        <translation>Gli altri entrano da</translation>
    </message>
    <message>
        <source>What you can do as the host</source>
        <translation>Cosa puoi fare come host</translation>
    </message>
    <message>
        <source>Say what a room is about (F2), as everybody in it can.</source>
        <translation>Dire di che parla una stanza (F2), come chiunque vi sia dentro.</translation>
    </message>
    <message>
        <source>The server starts…</source>
        <translation>Il server si avvia…</translation>
    </message>
    <message>
        <source>The server is running.</source>
        <translation>Il server è in funzione.</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>Il server è fermo.</translation>
    </message>
    <message>
        <source>&amp;Stop the server</source>
        <translation>&amp;Ferma il server</translation>
    </message>
    <message>
        <source>&amp;Start the server</source>
        <translation>&amp;Avvia il server</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Ferma il server</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Avvia il server</translation>
    </message>
</context>
<context>
    <name>charla::ui::IntentBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Annulla (Esc)</translation>
    </message>
</context>
<context>
    <name>charla::ui::InvitationForm</name>
    <message>
        <source>How many people an invitation lets in</source>
        <translation>Quante persone fa entrare un invito</translation>
    </message>
    <message>
        <source>How long an invitation is good for</source>
        <translation>Per quanto tempo vale un invito</translation>
    </message>
    <message>
        <source>People: </source>
        <translation>Persone: </translation>
    </message>
    <message>
        <source>for an hour</source>
        <translation>per un&apos;ora</translation>
    </message>
    <message>
        <source>for a day</source>
        <translation>per un giorno</translation>
    </message>
    <message>
        <source>for a week</source>
        <translation>per una settimana</translation>
    </message>
    <message>
        <source>for 30 days</source>
        <translation>per 30 giorni</translation>
    </message>
    <message>
        <source>New &amp;invitation</source>
        <translation>Nuovo &amp;invito</translation>
    </message>
    <message>
        <source>Make an invitation, and put it into the link</source>
        <translation>Crea un invito e mettilo nel link</translation>
    </message>
</context>
<context>
    <name>charla::ui::InvitationList</name>
    <message>
        <source>%1 of %2 have come · until %3</source>
        <translation>Sono venuti %1 di %2 · fino a %3</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ritira</translation>
    </message>
    <message>
        <source>Take this invitation back: %1</source>
        <translation>Ritira questo invito: %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::InvitationMaker</name>
    <message>
        <source>Invite without the password</source>
        <translation>Invita senza la password</translation>
    </message>
    <message>
        <source>The link and the QR code let people in now. They are shown only here, and only until you close this.</source>
        <translation>Il link e il codice QR ora fanno entrare. Sono mostrati solo qui, e solo finché non chiudi.</translation>
    </message>
    <message>
        <source>It lets in nobody any more.</source>
        <translation>Non fa più entrare nessuno.</translation>
    </message>
</context>
<context>
    <name>charla::ui::InviteDialog</name>
    <message>
        <source>Invite people</source>
        <translation>Invita persone</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>Invite without the password</source>
        <translation>Invita senza la password</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>Non sei connesso.</translation>
    </message>
    <message>
        <source>This address leads here on this computer only.</source>
        <translation>Questo indirizzo porta qui solo su questo computer.</translation>
    </message>
    <message>
        <source>Who is in this network comes to %1 by this link.</source>
        <translation>Chi è in questa rete arriva a %1 con questo collegamento.</translation>
    </message>
    <message>
        <source>Newcomers say a password here. Who keeps their nick can invite people without it.</source>
        <translation>Chi arriva per la prima volta dice una password. Chi conserva il suo nick può invitare senza di essa.</translation>
    </message>
    <message>
        <source>The link and the QR code let people in now. They are shown only here, and only until you close this.</source>
        <translation>Il link e il codice QR ora fanno entrare. Sono mostrati solo qui, e solo finché non chiudi.</translation>
    </message>
    <message>
        <source>It lets in nobody any more.</source>
        <translation>Non fa più entrare nessuno.</translation>
    </message>
</context>
<context>
    <name>charla::ui::JoinCode</name>
    <message>
        <source>The link in the QR code</source>
        <translation>Il link nel codice QR</translation>
    </message>
    <message>
        <source>Scan to join by</source>
        <translation>Scansiona per entrare con</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Show the QR code for a browser</source>
        <translation>Mostra il codice QR per un browser</translation>
    </message>
    <message>
        <source>Charla</source>
        <translation>Charla</translation>
    </message>
    <message>
        <source>Show the QR code for Charla</source>
        <translation>Mostra il codice QR per Charla</translation>
    </message>
    <message>
        <source>Fingerprint of this server</source>
        <translation>Impronta di questo server</translation>
    </message>
    <message>
        <source>Fingerprint of this server: %1</source>
        <translation>Impronta di questo server: %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::JoinPage</name>
    <message>
        <source>Address of the server</source>
        <translation>Indirizzo del server</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Indirizzo</translation>
    </message>
    <message>
        <source>The host&apos;s window shows it. Servers where you have been before are in the list.</source>
        <translation>Lo mostra la finestra di chi ospita. Nell&apos;elenco ci sono i server dove sei già stato.</translation>
    </message>
    <message>
        <source>Password of the server</source>
        <translation>Password del server</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;word</translation>
    </message>
    <message>
        <source>In this network</source>
        <translation>In questa rete</translation>
    </message>
</context>
<context>
    <name>charla::ui::KeepNickDialog</name>
    <message>
        <source>&amp;Password that it has now</source>
        <translation>Password &amp;attuale</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Nuova password</translation>
    </message>
    <message>
        <source>New password &amp;again</source>
        <translation>&amp;Ripeti la nuova password</translation>
    </message>
    <message>
        <source>&amp;Give the nick up</source>
        <translation>&amp;Rinuncia al nick</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>Enter the password that the nick has now.</source>
        <translation>Inserisci la password attuale del nick.</translation>
    </message>
    <message>
        <source>Enter a new password.</source>
        <translation>Inserisci una nuova password.</translation>
    </message>
    <message>
        <source>The two passwords differ. Enter the same one twice.</source>
        <translation>Le due password sono diverse. Inserisci la stessa due volte.</translation>
    </message>
    <message numerus="yes">
        <source>This password can&apos;t be used. Use at most %n characters.</source>
        <translation>
            <numerusform>Questa password non si può usare. Usa al massimo %n carattere.</numerusform>
            <numerusform>Questa password non si può usare. Usa al massimo %n caratteri.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server looks at the password…</source>
        <translation>Il server controlla la password…</translation>
    </message>
    <message>
        <source>The nick is yours. On another device, enter it with this password.</source>
        <translation>Il nick è tuo. Su un altro dispositivo, entra con il nick e questa password.</translation>
    </message>
    <message>
        <source>The nick is not kept any more.</source>
        <translation>Il nick non è più protetto.</translation>
    </message>
    <message>
        <source>%1 is yours</source>
        <translation>%1 è tuo</translation>
    </message>
    <message>
        <source>Keep the nick %1</source>
        <translation>Tieni il nick %1</translation>
    </message>
    <message>
        <source>You keep this nick here with a password. You can change that, or give the nick up: then anybody may have it once you have been away for long.</source>
        <translation>Qui il tuo nick è protetto da una password. Puoi cambiarla o rinunciare al nick: allora chiunque potrà averlo quando sarai assente a lungo.</translation>
    </message>
    <message>
        <source>With a password only you can use this nick here, on all your devices, and you don&apos;t lose it when you are away. If you forget the password, nobody can bring the nick back.</source>
        <translation>Con una password solo tu puoi usare questo nick qui, su tutti i tuoi dispositivi, e non lo perdi quando sei assente. Se dimentichi la password, nessuno può ridarti il nick.</translation>
    </message>
    <message>
        <source>C&amp;hange the password</source>
        <translation>&amp;Cambia la password</translation>
    </message>
    <message>
        <source>&amp;Keep the nick</source>
        <translation>&amp;Tieni il nick</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>Non sei connesso.</translation>
    </message>
</context>
<context>
    <name>charla::ui::LogOutQuestion</name>
    <message>
        <source>Log out?</source>
        <translation>Uscire?</translation>
    </message>
    <message>
        <source>&amp;Log out</source>
        <translation>&amp;Esci dal server</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Resta</translation>
    </message>
    <message>
        <source>Not everything that you wrote is sent yet.</source>
        <translation>Non tutto quello che hai scritto è stato inviato.</translation>
    </message>
    <message>
        <source>If you log out now, the rest is lost. If you only close the window, it is sent when you are back.</source>
        <translation>Se esci ora, il resto va perso. Se chiudi solo la finestra, viene inviato al tuo ritorno.</translation>
    </message>
</context>
<context>
    <name>charla::ui::LoginsDialog</name>
    <message>
        <source>Since %1</source>
        <translation>Da %1</translation>
    </message>
    <message>
        <source>%1 · this window</source>
        <translation>%1 · questa finestra</translation>
    </message>
    <message>
        <source>%1 · connected now</source>
        <translation>%1 · connessa ora</translation>
    </message>
    <message>
        <source>%1 · last seen %2</source>
        <translation>%1 · vista l&apos;ultima volta %2</translation>
    </message>
    <message>
        <source>Where I am logged in</source>
        <translation>Dove sono connesso</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>Each of these can talk in your name at %1. End what you don&apos;t know or have lost.</source>
        <translation>Ognuna di queste sessioni può parlare a tuo nome su %1. Chiudi quelle che non conosci o che hai perso.</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>Non sei connesso.</translation>
    </message>
    <message>
        <source>A program without a name</source>
        <translation>Un programma senza nome</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>End the session of %1</source>
        <translation>Chiudi la sessione di %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::MemberDelegate</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (tu)</translation>
    </message>
</context>
<context>
    <name>charla::ui::MemberPanel</name>
    <message>
        <source>People in this room</source>
        <translation>Persone in questa stanza</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Write &amp;privately</source>
        <translation>Scrivi in &amp;privato</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
</context>
<context>
    <name>charla::ui::MemberWords</name>
    <message>
        <source>%1 (you), %2</source>
        <comment>name, presence</comment>
        <translation>%1 (tu), %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, presence</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>charla::ui::MessageList</name>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
</context>
<context>
    <name>charla::ui::MessageMenu</name>
    <message>
        <source>Thumbs up</source>
        <translation>Pollice in su</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Cuore</translation>
    </message>
    <message>
        <source>Laughing</source>
        <translation>Risata</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Festa</translation>
    </message>
    <message>
        <source>Surprised</source>
        <translation>Sorpresa</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>Tristezza</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Messaggio</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Rispondi</translation>
    </message>
    <message>
        <source>R&amp;eact</source>
        <translation>R&amp;eagisci</translation>
    </message>
    <message>
        <source>Show the &amp;quoted message</source>
        <translation>Mostra il messaggio ci&amp;tato</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Reagisci</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>O&amp;pen link</source>
        <translation>A&amp;pri il collegamento</translation>
    </message>
    <message>
        <source>Copy link &amp;address</source>
        <translation>Copia l’&amp;indirizzo del collegamento</translation>
    </message>
    <message>
        <source>Copy c&amp;ode</source>
        <translation>Copia il c&amp;odice</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>Ri&amp;pristina</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>E&amp;limina</translation>
    </message>
    <message>
        <source>Show &amp;picture</source>
        <translation>Mostra l&apos;i&amp;mmagine</translation>
    </message>
    <message>
        <source>O&amp;pen file</source>
        <translation>A&amp;pri il file</translation>
    </message>
    <message>
        <source>&amp;Save file…</source>
        <translation>&amp;Salva il file…</translation>
    </message>
</context>
<context>
    <name>charla::ui::MessageWords</name>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <comment>author, time, text</comment>
        <translation>%1 alle %2: %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a message, its state</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not sent yet: it goes out as soon as the server can be reached.</source>
        <translation>Non ancora inviato: partirà appena il server sarà raggiungibile.</translation>
    </message>
    <message>
        <source>Not delivered: the server refused it.</source>
        <translation>Non consegnato: il server lo ha rifiutato.</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Questo messaggio è stato eliminato</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modificato</translation>
    </message>
    <message>
        <source>answers an earlier message</source>
        <translation>risponde a un messaggio precedente</translation>
    </message>
    <message>
        <source>answers %1: %2</source>
        <comment>author, text</comment>
        <translation>risponde a %1: %2</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Messaggio eliminato</translation>
    </message>
    <message>
        <source>Ctrl+Z brings it back</source>
        <translation>Ctrl+Z lo ripristina</translation>
    </message>
    <message>
        <source>Not sent yet: its files are on their way.</source>
        <translation>Non ancora inviato: i suoi file sono in viaggio.</translation>
    </message>
</context>
<context>
    <name>charla::ui::NewRoomEdit</name>
    <message>
        <source>Name of a room to join or create</source>
        <translation>Nome della stanza in cui entrare o da creare</translation>
    </message>
    <message>
        <source>Join or create a room</source>
        <translation>Entra in una stanza o creala</translation>
    </message>
    <message>
        <source>Join or create</source>
        <translation>Entra o crea</translation>
    </message>
    <message>
        <source>Join or create (Enter)</source>
        <translation>Entra o crea (Invio)</translation>
    </message>
</context>
<context>
    <name>charla::ui::OrderArea</name>
    <message>
        <source>What was done</source>
        <translation>Che cosa è stato fatto</translation>
    </message>
    <message>
        <source>Only operators, and who has made the room, change its settings.</source>
        <translation>Solo gli operatori e chi ha creato la stanza ne cambiano le impostazioni.</translation>
    </message>
    <message>
        <source>Only operators read what was done.</source>
        <translation>Solo gli operatori leggono che cosa è stato fatto.</translation>
    </message>
    <message>
        <source>That can be done once the server can be reached again.</source>
        <translation>Si potrà fare quando il server sarà di nuovo raggiungibile.</translation>
    </message>
</context>
<context>
    <name>charla::ui::OutlookWords</name>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 non è connesso</translation>
    </message>
    <message>
        <source>%1 has no address</source>
        <translation>%1 non ha un indirizzo</translation>
    </message>
    <message>
        <source>%1 can&apos;t be looked at (no multicast)</source>
        <translation>su %1 non si può guardare (niente multicast)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be looked at (%2)</source>
        <translation>su %1 non si può guardare (%2)</translation>
    </message>
    <message>
        <source>Looked at: %1.</source>
        <translation>Guardato su: %1.</translation>
    </message>
    <message>
        <source>This computer is in no network. Connect it to the one where the others are.</source>
        <translation>Questo computer non è in nessuna rete. Collegalo a quella dove sono gli altri.</translation>
    </message>
    <message>
        <source>Servers can&apos;t be heard here: %1.</source>
        <translation>Qui non si possono sentire server: %1.</translation>
    </message>
    <message>
        <source>Ask the host for the address that their window shows, and enter it below; or scan their QR code with a phone.</source>
        <translation>Chiedi all’host l’indirizzo che mostra la sua finestra e inseriscilo sotto; oppure scansiona il suo codice QR con un telefono.</translation>
    </message>
    <message>
        <source>The host&apos;s firewall must let one port in: TCP %1. In a guest Wi-Fi devices often can&apos;t reach one another at all.</source>
        <translation>Il firewall dell’host deve aprire una sola porta: TCP %1. In una Wi-Fi per ospiti i dispositivi spesso non si raggiungono affatto.</translation>
    </message>
</context>
<context>
    <name>charla::ui::PersonActs</name>
    <message>
        <source>Give voice here</source>
        <translation>Dai voce qui</translation>
    </message>
    <message>
        <source>Take voice here</source>
        <translation>Togli la voce qui</translation>
    </message>
    <message>
        <source>Mute in %1…</source>
        <translation>Silenzia in %1…</translation>
    </message>
    <message>
        <source>Let write again in %1</source>
        <translation>Ridai la parola in %1</translation>
    </message>
    <message>
        <source>Put out of %1…</source>
        <translation>Metti fuori da %1…</translation>
    </message>
    <message>
        <source>Mute everywhere…</source>
        <translation>Silenzia ovunque…</translation>
    </message>
    <message>
        <source>Let write again everywhere</source>
        <translation>Ridai la parola ovunque</translation>
    </message>
    <message>
        <source>Put off the server…</source>
        <translation>Metti fuori dal server…</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>Bandisci…</translation>
    </message>
    <message>
        <source>No operator any more</source>
        <translation>Non più operatore</translation>
    </message>
    <message>
        <source>Make an operator</source>
        <translation>Rendi operatore</translation>
    </message>
</context>
<context>
    <name>charla::ui::PictureView</name>
    <message>
        <source>Previous picture (←)</source>
        <translation>Immagine precedente (←)</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Immagine precedente</translation>
    </message>
    <message>
        <source>Next picture (→)</source>
        <translation>Immagine successiva (→)</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Immagine successiva</translation>
    </message>
    <message>
        <source>Copy the picture (Ctrl+C)</source>
        <translation>Copia l&apos;immagine (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copia l&apos;immagine</translation>
    </message>
    <message>
        <source>Save the picture (Ctrl+S)</source>
        <translation>Salva l&apos;immagine (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Salva l&apos;immagine</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Chiudi (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>%1 – picture %2 of %3</source>
        <translation>%1 – immagine %2 di %3</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown.</source>
        <translation>Questa immagine non si può mostrare.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>charla::ui::Preferences</name>
    <message>
        <source>Charla on %1</source>
        <translation>Charla su %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::QrView</name>
    <message>
        <source>No QR code</source>
        <translation>Nessun codice QR</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>Codice QR di %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::ReachLine</name>
    <message>
        <source>Nobody else can get here: this computer is in no network, or the server serves it alone.</source>
        <translation>Nessun altro può arrivare qui: questo computer non è in nessuna rete, o il server serve solo lui.</translation>
    </message>
    <message>
        <source>Others can get here: somebody came from another computer.</source>
        <translation>Gli altri possono arrivare qui: qualcuno è venuto da un altro computer.</translation>
    </message>
    <message>
        <source>Nobody has come from another computer yet. If they can&apos;t, let the one port in: TCP %1.</source>
        <translation>Nessuno è ancora venuto da un altro computer. Se non riescono, apri quest’unica porta: TCP %1.</translation>
    </message>
    <message>
        <source>The firewall of this computer is on (%1), and nobody has come from another one yet. Let the one port in: %2</source>
        <translation>Il firewall di questo computer è attivo (%1), e nessuno è ancora venuto da un altro. Apri quest’unica porta: %2</translation>
    </message>
</context>
<context>
    <name>charla::ui::RecordPanel</name>
    <message>
        <source>What to show</source>
        <translation>Che cosa mostrare</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Che cosa è stato fatto</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Mostra i più vecchi</translation>
    </message>
    <message>
        <source>Lift this ban</source>
        <translation>Revoca questo bando</translation>
    </message>
    <message>
        <source>Show &amp;older ones</source>
        <translation>Mostra i più &amp;vecchi</translation>
    </message>
    <message>
        <source>&amp;Lift this ban</source>
        <translation>&amp;Revoca questo bando</translation>
    </message>
    <message>
        <source>What operators did</source>
        <translation>Che cosa hanno fatto gli operatori</translation>
    </message>
    <message>
        <source>Bans that hold</source>
        <translation>Bandi in vigore</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Chiudi (Esc)</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Bandi</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Chiedo al server…</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now.</source>
        <translation>Il server ora non è raggiungibile.</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Finora non è stato fatto nulla.</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>Nessuno è bandito.</translation>
    </message>
    <message>
        <source>The server did not do that.</source>
        <translation>Il server non l&apos;ha fatto.</translation>
    </message>
</context>
<context>
    <name>charla::ui::RoomPanel</name>
    <message>
        <source>Double-click a person to write to them privately.</source>
        <translation>Fai doppio clic su una persona per scriverle in privato.</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Stanze</translation>
    </message>
    <message>
        <source>Private talks</source>
        <translation>Conversazioni private</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Private</translation>
    </message>
    <message>
        <source>Join or create a room</source>
        <translation>Entra in una stanza o creala</translation>
    </message>
    <message>
        <source>Join or create a room (Ctrl+J)</source>
        <translation>Entra in una stanza o creala (Ctrl+J)</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Stanza</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Apri</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Entra</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Lascia</translation>
    </message>
    <message>
        <source>Private talk</source>
        <translation>Conversazione privata</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Silenzia</translation>
    </message>
</context>
<context>
    <name>charla::ui::RoomWords</name>
    <message>
        <source>not joined</source>
        <translation>non ci sei</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenziata</translation>
    </message>
    <message>
        <source>by invitation</source>
        <translation>su invito</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>nascosta</translation>
    </message>
    <message>
        <source>only operators write</source>
        <translation>scrivono solo gli operatori</translation>
    </message>
    <message>
        <source>moderated</source>
        <translation>moderata</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lenta</translation>
    </message>
</context>
<context>
    <name>charla::ui::SearchModel</name>
    <message>
        <source>private, with %1</source>
        <translation>privato, con %1</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>author, room, date, text</comment>
        <translation>%1, %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>charla::ui::SearchPanel</name>
    <message>
        <source>Search for</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>Dove cercare</translation>
    </message>
    <message>
        <source>Messages that were found</source>
        <translation>Messaggi trovati</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ovunque</translation>
    </message>
    <message>
        <source>Words, from:nick, since:2026-01-31, until:2026-02-28</source>
        <translation>Parole, from:nick, since:2026-01-31, until:2026-02-28</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Chiudi la ricerca</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Chiudi la ricerca (Esc)</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>All words must be in a message, each perhaps as a part of a word. Add from:nick, since: or until: with a day to narrow it down.</source>
        <translation>Il messaggio deve contenere tutte le parole, anche come parte di un’altra. Aggiungi from:nick, since: (dal) o until: (fino al) con un giorno per restringere.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Ricerca in corso…</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now. It is searched as soon as it is back.</source>
        <translation>Ora il server non è raggiungibile. La ricerca partirà appena torna.</translation>
    </message>
    <message>
        <source>Nothing was found here. Perhaps everywhere?</source>
        <translation>Qui non è stato trovato nulla. Forse ovunque?</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words, or a part of one.</source>
        <translation>Non è stato trovato nulla. Prova con meno parole, o con parte di una.</translation>
    </message>
    <message>
        <source>1 message was found.</source>
        <translation>È stato trovato 1 messaggio.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln messages; scroll for more.</source>
        <translation>
            <numerusform>Il messaggio più recente; scorri per altri.</numerusform>
            <numerusform>I %Ln messaggi più recenti; scorri per altri.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages were found.</source>
        <translation>
            <numerusform>È stato trovato %Ln messaggio.</numerusform>
            <numerusform>Sono stati trovati %Ln messaggi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>charla::ui::SearchQuery</name>
    <message>
        <source>Write the day after “%1:” as 2026-01-31.</source>
        <translation>Scrivi il giorno dopo «%1:» come 2026-01-31.</translation>
    </message>
    <message>
        <source>Write a nick after “from:”.</source>
        <translation>Scrivi un nick dopo «from:».</translation>
    </message>
    <message>
        <source>That is too long to look for.</source>
        <translation>È troppo lungo da cercare.</translation>
    </message>
</context>
<context>
    <name>charla::ui::ServerHeader</name>
    <message>
        <source>Search everywhere</source>
        <translation>Cerca ovunque</translation>
    </message>
    <message>
        <source>Search all messages (Ctrl+Shift+F)</source>
        <translation>Cerca in tutti i messaggi (Ctrl+Maiusc+F)</translation>
    </message>
    <message>
        <source>Show the rooms of %1</source>
        <translation>Mostra le stanze di %1</translation>
    </message>
    <message>
        <source>Hide the rooms of %1</source>
        <translation>Nascondi le stanze di %1</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non collegato</translation>
    </message>
</context>
<context>
    <name>charla::ui::ServerPanes</name>
    <message>
        <source>You are at no server.</source>
        <translation>Non sei in nessun server.</translation>
    </message>
    <message>
        <source>&amp;Host or join…</source>
        <translation>&amp;Ospita o entra…</translation>
    </message>
    <message>
        <source>Host or join</source>
        <translation>Ospita o entra</translation>
    </message>
</context>
<context>
    <name>charla::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colori</translation>
    </message>
    <message>
        <source>As the desktop has them</source>
        <translation>Quelli del desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiari</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuri</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Dimensione dei caratteri</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Comode</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compatte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>As the desktop has it</source>
        <translation>Quella del desktop</translation>
    </message>
    <message>
        <source>Words, times and numbers</source>
        <translation>Testi, ore e numeri</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Scrittura</translation>
    </message>
    <message>
        <source>Send by</source>
        <translation>Invia con</translation>
    </message>
    <message>
        <source>%1 always begins a new line.</source>
        <translation>%1 va sempre a capo.</translation>
    </message>
    <message>
        <source>While you look elsewhere</source>
        <translation>Mentre guardi altrove</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifiche</translation>
    </message>
    <message>
        <source>Of private messages and of who names you</source>
        <translation>Dei messaggi privati e di chi ti nomina</translation>
    </message>
    <message>
        <source>Of all messages</source>
        <translation>Di tutti i messaggi</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuna</translation>
    </message>
    <message>
        <source>They show what was written</source>
        <translation>Mostrano il testo</translation>
    </message>
    <message>
        <source>They make a sound</source>
        <translation>Emettono un suono</translation>
    </message>
    <message>
        <source>Do not disturb now</source>
        <translation>Non disturbare ora</translation>
    </message>
    <message>
        <source>When Charla starts</source>
        <translation>All&apos;avvio di Charla</translation>
    </message>
    <message>
        <source>Come back to where you were</source>
        <translation>Torna dov&apos;eri</translation>
    </message>
    <message>
        <source>Keep the window out of the way</source>
        <translation>Tieni la finestra in disparte</translation>
    </message>
    <message>
        <source>Beside the clock, or minimised where there is no such place.</source>
        <translation>Accanto all&apos;orologio, o ridotta a icona dove non c&apos;è.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rete</translation>
    </message>
    <message>
        <source>Look for servers in this network</source>
        <translation>Cerca server in questa rete</translation>
    </message>
</context>
<context>
    <name>charla::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>Conversation by its number</source>
        <translation>Conversazione per numero</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Mentre si scrive</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Invia il messaggio</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Inizia una nuova riga</translation>
    </message>
    <message>
        <source>Change the last own message, in an empty field</source>
        <translation>Modifica l&apos;ultimo proprio messaggio, a campo vuoto</translation>
    </message>
    <message>
        <source>Name a person</source>
        <translation>Nomina una persona</translation>
    </message>
    <message>
        <source>Emoji by its name</source>
        <translation>Emoji per nome</translation>
    </message>
    <message>
        <source>Take what is offered</source>
        <translation>Accetta la proposta</translation>
    </message>
    <message>
        <source>Give up an answer or a change</source>
        <translation>Rinuncia a una risposta o a una modifica</translation>
    </message>
    <message>
        <source>What can be done with a chosen message</source>
        <translation>Che cosa si può fare con il messaggio scelto</translation>
    </message>
    <message>
        <source>Delete a chosen own message</source>
        <translation>Eliminare un proprio messaggio scelto</translation>
    </message>
    <message>
        <source>Bring the message back that was deleted just now</source>
        <translation>Ripristinare il messaggio appena eliminato</translation>
    </message>
</context>
<context>
    <name>charla::ui::SizeField</name>
    <message>
        <source>Unit</source>
        <translation>Unità</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
</context>
<context>
    <name>charla::ui::StatusLine</name>
    <message>
        <source>Online as %1 at %2</source>
        <comment>nick, address</comment>
        <translation>In linea come %1 su %2</translation>
    </message>
    <message>
        <source>Online as %1 at %2 (%3)</source>
        <comment>nick, server, address</comment>
        <translation>In linea come %1 su %2 (%3)</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connessione…</translation>
    </message>
    <message>
        <source>Offline, waiting to connect again</source>
        <translation>Non in linea, in attesa di riconnettersi</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connesso</translation>
    </message>
</context>
<context>
    <name>charla::ui::StopQuestion</name>
    <message>
        <source>Stop hosting?</source>
        <translation>Fermare il server?</translation>
    </message>
    <message>
        <source>Others are in your rooms.</source>
        <translation>Ci sono altre persone nelle tue stanze.</translation>
    </message>
    <message>
        <source>&amp;Stop the server</source>
        <translation>&amp;Ferma il server</translation>
    </message>
    <message>
        <source>&amp;Keep hosting</source>
        <translation>&amp;Continua a ospitare</translation>
    </message>
    <message>
        <source>If you go on, the server in this window stops, and they are disconnected. What was said stays on this computer, for when you host again.</source>
        <translation>Se continui, il server di questa finestra si ferma e gli altri vengono scollegati. Quanto è stato detto resta su questo computer per la prossima volta.</translation>
    </message>
</context>
<context>
    <name>charla::ui::Switcher</name>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Niente si chiama così.</translation>
    </message>
    <message>
        <source>Go to a conversation or an act</source>
        <translation>Vai a una conversazione o a un&apos;azione</translation>
    </message>
    <message>
        <source>Room, person or act</source>
        <translation>Stanza, persona o azione</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>Dove andare</translation>
    </message>
    <message>
        <source>Go to a room, a person or an act…</source>
        <translation>Vai a una stanza, una persona o un&apos;azione…</translation>
    </message>
</context>
<context>
    <name>charla::ui::SwitcherModel</name>
    <message>
        <source>not joined yet</source>
        <translation>non ci sei ancora</translation>
    </message>
</context>
<context>
    <name>charla::ui::TermsForm</name>
    <message>
        <source>Port of your server</source>
        <translation>Porta del tuo server</translation>
    </message>
    <message>
        <source>0 (any free port)</source>
        <translation>0 (qualsiasi porta libera)</translation>
    </message>
    <message>
        <source>Who may join</source>
        <translation>Chi può entrare</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Porta</translation>
    </message>
    <message>
        <source>What is said is kept</source>
        <translation>Quanto detto si conserva</translation>
    </message>
    <message>
        <source>&amp;Everybody who gets the address</source>
        <translation>Chiunque abbia l&apos;&amp;indirizzo</translation>
    </message>
    <message>
        <source>Everybody who gets the address may join</source>
        <translation>Può entrare chiunque abbia l&apos;indirizzo</translation>
    </message>
    <message>
        <source>Only who knows the pass&amp;word</source>
        <translation>Solo chi conosce la pass&amp;word</translation>
    </message>
    <message>
        <source>Only who knows the password may join</source>
        <translation>Può entrare solo chi conosce la password</translation>
    </message>
    <message>
        <source>Password of your server</source>
        <translation>Password del tuo server</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostra la password</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>It is kept in charla.ini, which only you can read. Whoever has been in needs none to come back.</source>
        <translation>È salvata in charla.ini, che solo tu puoi leggere. A chi è già entrato non serve per tornare.</translation>
    </message>
    <message>
        <source>How long what is said is kept</source>
        <translation>Per quanto si conserva quanto detto</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>per sempre</translation>
    </message>
    <message>
        <source>for some days</source>
        <translation>per alcuni giorni</translation>
    </message>
    <message>
        <source>in memory only</source>
        <translation>solo in memoria</translation>
    </message>
    <message>
        <source>Days for which it is kept</source>
        <translation>Giorni di conservazione</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>Salva le impostazioni</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Sal&amp;va</translation>
    </message>
    <message>
        <source>Restart the server now</source>
        <translation>Riavvia il server adesso</translation>
    </message>
    <message>
        <source>&amp;Restart now</source>
        <translation>&amp;Riavvia ora</translation>
    </message>
    <message>
        <source> day</source>
        <translation> giorno</translation>
    </message>
    <message numerus="yes">
        <source> days</source>
        <translation>
            <numerusform> giorno</numerusform>
            <numerusform> giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>What is older is removed for good.</source>
        <translation>Ciò che è più vecchio viene eliminato per sempre.</translation>
    </message>
    <message>
        <source>Nothing is written to the disk, and all is gone when the server stops. What is on the disk already stays there.</source>
        <translation>Nulla viene scritto su disco e tutto sparisce quando il server si ferma. Ciò che è già su disco resta.</translation>
    </message>
    <message>
        <source>Enter a password, or let in everybody.</source>
        <translation>Inserisci una password o lascia entrare tutti.</translation>
    </message>
    <message>
        <source>Takes effect when the server starts again.</source>
        <translation>Vale dal prossimo avvio del server.</translation>
    </message>
    <message>
        <source>What was said so far is in memory only, and is gone then.</source>
        <translation>Quanto detto finora è solo in memoria e andrà perso.</translation>
    </message>
    <message>
        <source>Those who are connected come back by themselves, unless the port changes.</source>
        <translation>Chi è collegato torna da solo, a meno che cambi la porta.</translation>
    </message>
    <message>
        <source>It counts, but could not be kept for the next time.</source>
        <translation>Vale già, ma non si è potuto salvare per la prossima volta.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Others in this network find the server by themselves</source>
        <translation>Gli altri in questa rete trovano da soli il server</translation>
    </message>
</context>
<context>
    <name>charla::ui::TermsSheet</name>
    <message>
        <source>As fast as people like</source>
        <translation>Veloce quanto si vuole</translation>
    </message>
    <message numerus="yes">
        <source>One message every %n s of each person</source>
        <translation>
            <numerusform>Un messaggio a persona ogni %n s</numerusform>
            <numerusform>Un messaggio a persona ogni %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One message every %n min of each person</source>
        <translation>
            <numerusform>Un messaggio a persona ogni %n min</numerusform>
            <numerusform>Un messaggio a persona ogni %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Who comes in</source>
        <translation>Chi entra</translation>
    </message>
    <message>
        <source>How fast people write</source>
        <translation>Quanto in fretta si scrive</translation>
    </message>
    <message>
        <source>Only &amp;operators write</source>
        <translation>Scrivono solo gli &amp;operatori</translation>
    </message>
    <message>
        <source>Only who has been given &amp;voice writes</source>
        <translation>Scrive solo chi ha avuto &amp;voce</translation>
    </message>
    <message>
        <source>Only operators change the &amp;topic</source>
        <translation>Solo gli operatori cambiano l&apos;&amp;argomento</translation>
    </message>
    <message>
        <source>Whom to let in</source>
        <translation>Chi far entrare</translation>
    </message>
    <message>
        <source>Everybody comes in, and sees it in the list</source>
        <translation>Entrano tutti, e la vedono nell&apos;elenco</translation>
    </message>
    <message>
        <source>Hidden: only who is in it sees it in the list</source>
        <translation>Nascosta: la vede nell&apos;elenco solo chi è dentro</translation>
    </message>
    <message>
        <source>By invitation: only who is let in comes in</source>
        <translation>Su invito: entra solo chi viene fatto entrare</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>A nick to let in</source>
        <translation>Un nick da far entrare</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Fai entrare</translation>
    </message>
    <message>
        <source>Let &amp;in</source>
        <translation>Fai &amp;entrare</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Impostazioni di %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::TrustWarning</name>
    <message>
        <source>Stay away</source>
        <translation>Stai alla larga</translation>
    </message>
    <message>
        <source>Stay &amp;away</source>
        <translation>Stai &amp;alla larga</translation>
    </message>
    <message>
        <source>%1 does not encrypt the talk any more.</source>
        <translation>%1 non cifra più la conversazione.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before.</source>
        <translation>%1 mostra un certificato diverso da prima.</translation>
    </message>
    <message>
        <source>Nobody vouches for the certificate of %1 any more.</source>
        <translation>Nessuno garantisce più per il certificato di %1.</translation>
    </message>
    <message>
        <source>What was written down about the certificate of %1 is damaged.</source>
        <translation>Ciò che era annotato sul certificato di %1 è danneggiato.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the link says.</source>
        <translation>%1 mostra un certificato diverso da quello indicato nel link.</translation>
    </message>
    <message>
        <source>You were not connected, and nothing of yours was sent there.</source>
        <translation>Non sei stato connesso e nulla di tuo è stato inviato.</translation>
    </message>
    <message>
        <source>The link is for an encrypted talk, but whoever answers there does not encrypt: another computer may have taken the server&apos;s place.</source>
        <translation>Il link è per una conversazione cifrata, ma chi risponde lì non cifra: un altro computer potrebbe aver preso il posto del server.</translation>
    </message>
    <message>
        <source>The link may be old or wrong, or another computer has taken the server&apos;s place to read along.</source>
        <translation>Il link può essere vecchio o sbagliato, oppure un altro computer ha preso il posto del server per leggere tutto.</translation>
    </message>
    <message>
        <source>Either its host has set it up anew, or another computer has taken its place to read along.</source>
        <translation>O chi lo ospita lo ha reinstallato, o un altro computer ha preso il suo posto per leggere tutto.</translation>
    </message>
    <message>
        <source>Ask the host in person or by telephone. Whatever is said without encryption can be read by others on the network.</source>
        <translation>Chiedi a chi lo ospita, di persona o per telefono. Ciò che si dice senza cifratura può essere letto da altri sulla rete.</translation>
    </message>
    <message>
        <source>Ask the host, in person or by telephone, to read out the fingerprint in their window. Trust the new one only if it is the same.</source>
        <translation>Chiedi a chi lo ospita, di persona o per telefono, di leggerti l&apos;impronta nella sua finestra. Fidati di quella nuova solo se è la stessa.</translation>
    </message>
    <message>
        <source>&amp;Trust the new one</source>
        <translation>&amp;Fidati di quella nuova</translation>
    </message>
    <message>
        <source>Fingerprint in the link</source>
        <translation>Impronta nel link</translation>
    </message>
    <message>
        <source>Fingerprint before</source>
        <translation>Impronta di prima</translation>
    </message>
    <message>
        <source>&amp;Go on without encryption</source>
        <translation>&amp;Continua senza cifratura</translation>
    </message>
    <message>
        <source>Fingerprint now (this computer&apos;s authorities vouch for it)</source>
        <translation>Impronta di adesso (le autorità di questo computer garantiscono)</translation>
    </message>
    <message>
        <source>Fingerprint now</source>
        <translation>Impronta di adesso</translation>
    </message>
</context>
<context>
    <name>charla::ui::WelcomeDialog</name>
    <message>
        <source>Welcome to Charla</source>
        <translation>Ti diamo il benvenuto in Charla</translation>
    </message>
    <message>
        <source>Talk with the people on your network. No account, no internet.</source>
        <translation>Parla con le persone sulla tua rete. Senza account, senza internet.</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Attendi</translation>
    </message>
    <message>
        <source>S&amp;tart and enter</source>
        <translation>A&amp;vvia ed entra</translation>
    </message>
    <message>
        <source>&amp;Enter</source>
        <translation>&amp;Entra</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Chiudi</translation>
    </message>
</context>
<context>
    <name>charla::ui::WelcomeForm</name>
    <message>
        <source>Your nick</source>
        <translation>Il tuo nick</translation>
    </message>
    <message>
        <source>Your &amp;nick</source>
        <translation>Il tuo &amp;nick</translation>
    </message>
    <message>
        <source>&amp;Host a room server</source>
        <translation>&amp;Ospita un server di stanze</translation>
    </message>
    <message>
        <source>Start one on this computer and invite the others.</source>
        <translation>Avvialo su questo computer e invita gli altri.</translation>
    </message>
    <message>
        <source>Host a room server</source>
        <translation>Ospita un server di stanze</translation>
    </message>
    <message>
        <source>&amp;Join a room server</source>
        <translation>Entra in un server &amp;esistente</translation>
    </message>
    <message>
        <source>Somebody on your network has already started one.</source>
        <translation>Qualcuno sulla tua rete ne ha già avviato uno.</translation>
    </message>
    <message>
        <source>Join a room server</source>
        <translation>Entra in un server esistente</translation>
    </message>
    <message>
        <source>Enter the address of the server.</source>
        <translation>Scrivi l&apos;indirizzo del server.</translation>
    </message>
    <message>
        <source>That is not an address. Enter one like 192.168.1.20:9090.</source>
        <translation>Questo non è un indirizzo. Scrivine uno come 192.168.1.20:9090.</translation>
    </message>
    <message>
        <source>You host a server already.</source>
        <translation>Ospiti già un server.</translation>
    </message>
    <message>
        <source>Password of the nick</source>
        <translation>Password del nick</translation>
    </message>
    <message>
        <source>Password of the n&amp;ick</source>
        <translation>Password del n&amp;ick</translation>
    </message>
</context>
<context>
    <name>charla::ui::aboutBox</name>
    <message>
        <source>About Charla</source>
        <translation>Informazioni su Charla</translation>
    </message>
    <message>
        <source>Chat for the people on your network. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Chat per le persone sulla tua rete. Software libero sotto la GNU General Public License, versione 3 o successiva.</translation>
    </message>
</context>
<context>
    <name>charla::ui::files</name>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivio compresso</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>Document (PDF)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so much of a file is there</comment>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what a file is, and its size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>what a file is, its name, its size</comment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>This server takes no files.</source>
        <translation>Questo server non accetta file.</translation>
    </message>
    <message>
        <source>Too large: %1 at most.</source>
        <translation>Troppo grande: al massimo %1.</translation>
    </message>
    <message>
        <source>This is larger than the server takes.</source>
        <translation>È più grande di quanto il server accetti.</translation>
    </message>
    <message>
        <source>The server does not take files of this type.</source>
        <translation>Il server non accetta file di questo tipo.</translation>
    </message>
    <message>
        <source>The server has no room for this.</source>
        <translation>Il server non ha spazio per questo.</translation>
    </message>
    <message>
        <source>Too many files are on their way. Wait until some are sent.</source>
        <translation>Troppi file sono in viaggio. Aspetta che alcuni siano inviati.</translation>
    </message>
    <message>
        <source>The server does not have this any more.</source>
        <translation>Il server non ha più questo file.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n files fit into a message.</source>
        <translation>
            <numerusform>In un messaggio sta al massimo %n file.</numerusform>
            <numerusform>In un messaggio stanno al massimo %n file.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can&apos;t be read any more.</source>
        <translation>Non si può più leggere.</translation>
    </message>
    <message>
        <source>It was changed meanwhile.</source>
        <translation>Nel frattempo è cambiato.</translation>
    </message>
    <message>
        <source>The connection broke off again and again.</source>
        <translation>La connessione si è interrotta più volte.</translation>
    </message>
    <message>
        <source>%1 was not sent. %2</source>
        <comment>a file; why</comment>
        <translation>%1 non è stato inviato. %2</translation>
    </message>
    <message>
        <source>The server does not have %1 any more.</source>
        <translation>Il server non ha più %1.</translation>
    </message>
    <message>
        <source>%1 could not be written there. Look at the rights of the folder, and at the space on the disk.</source>
        <translation>Non è stato possibile scrivere %1 lì. Controlla i permessi della cartella e lo spazio sul disco.</translation>
    </message>
    <message>
        <source>%1 could not be fetched: the connection broke off again and again.</source>
        <translation>Non è stato possibile scaricare %1: la connessione si è interrotta più volte.</translation>
    </message>
    <message>
        <source>Send again</source>
        <comment>a message whose files did not get through</comment>
        <translation>Invia di nuovo</translation>
    </message>
    <message>
        <source>Take back</source>
        <comment>a message whose files did not get through</comment>
        <translation>Ritira</translation>
    </message>
</context>
<context>
    <name>charla::ui::messageContent</name>
    <message>
        <source>edited · %1</source>
        <comment>beside the time of a message</comment>
        <translation>modificato · %1</translation>
    </message>
    <message>
        <source>More messages in between – click to load them</source>
        <translation>Altri messaggi in mezzo: fai clic per caricarli</translation>
    </message>
    <message>
        <source>An earlier message – click to see it</source>
        <translation>Un messaggio precedente: fai clic per vederlo</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Questo messaggio è stato eliminato</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copia il codice</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>brings a deleted message back</comment>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>New messages since you were away</source>
        <translation>Nuovi messaggi da quando eri via</translation>
    </message>
    <message>
        <source>Don&apos;t send this message</source>
        <translation>Non inviare questo messaggio</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Salva %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::notices</name>
    <message numerus="yes">
        <source>%1 joined</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>è entrato: %1</numerusform>
            <numerusform>sono entrati: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 came and went</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>è entrato e uscito: %1</numerusform>
            <numerusform>sono entrati e usciti: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>è uscito: %1</numerusform>
            <numerusform>sono usciti: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left and came back</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>è uscito e rientrato: %1</numerusform>
            <numerusform>sono usciti e rientrati: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>charla::ui::texts</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Port %1 is already in use on this computer.</source>
        <translation>La porta %1 è già in uso su questo computer.</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one.</source>
        <translation>Scegli un&apos;altra porta, o 0 per una libera qualsiasi.</translation>
    </message>
    <message>
        <source>This computer does not let you use port %1.</source>
        <translation>Questo computer non ti permette di usare la porta %1.</translation>
    </message>
    <message>
        <source>Choose a port above 1023, or 0 for any free one.</source>
        <translation>Scegli una porta sopra 1023, o 0 per una libera qualsiasi.</translation>
    </message>
    <message>
        <source>The server could not be started (%1).</source>
        <translation>Non è stato possibile avviare il server (%1).</translation>
    </message>
    <message>
        <source>Try another port, or 0 for any free one.</source>
        <translation>Prova un&apos;altra porta, o 0 per una libera qualsiasi.</translation>
    </message>
    <message>
        <source>Enter the nick that the others will see.</source>
        <translation>Scrivi il nick che gli altri vedranno.</translation>
    </message>
    <message numerus="yes">
        <source>That nick is too long. Use at most %n characters.</source>
        <translation>
            <numerusform>Questo nick è troppo lungo. Usa al massimo %n carattere.</numerusform>
            <numerusform>Questo nick è troppo lungo. Usa al massimo %n caratteri.</numerusform>
        </translation>
    </message>
    <message>
        <source>That nick contains invisible characters. Use letters, digits, signs and spaces.</source>
        <translation>Questo nick contiene caratteri invisibili. Usa lettere, cifre, segni e spazi.</translation>
    </message>
    <message>
        <source>That nick can&apos;t be used. Choose another one.</source>
        <translation>Questo nick non si può usare. Scegline un altro.</translation>
    </message>
    <message>
        <source>Enter the name of a room.</source>
        <translation>Scrivi il nome di una stanza.</translation>
    </message>
    <message numerus="yes">
        <source>That name is too long. Use at most %n characters.</source>
        <translation>
            <numerusform>Questo nome è troppo lungo. Usa al massimo %n carattere.</numerusform>
            <numerusform>Questo nome è troppo lungo. Usa al massimo %n caratteri.</numerusform>
        </translation>
    </message>
    <message>
        <source>That name contains invisible characters. Use letters, digits, signs and spaces.</source>
        <translation>Questo nome contiene caratteri invisibili. Usa lettere, cifre, segni e spazi.</translation>
    </message>
    <message>
        <source>That name can&apos;t be used. Choose another one.</source>
        <translation>Questo nome non si può usare. Scegline un altro.</translation>
    </message>
    <message>
        <source>This is too long by %1 KiB. Shorten it, or send it in parts.</source>
        <translation>È troppo lungo di %1 KiB. Accorcialo o invialo in più parti.</translation>
    </message>
    <message>
        <source>This contains characters that can&apos;t be sent. Remove the control characters.</source>
        <translation>Contiene caratteri che non si possono inviare. Togli i caratteri di controllo.</translation>
    </message>
    <message>
        <source>You are not in that room any more. Join it again to write there.</source>
        <translation>Non sei più in quella stanza. Rientra per scriverci.</translation>
    </message>
    <message>
        <source>That person has left. Your message was not delivered.</source>
        <translation>Quella persona se n&apos;è andata. Il tuo messaggio non è stato consegnato.</translation>
    </message>
    <message>
        <source>The server holds as many rooms as it can. Join one that exists.</source>
        <translation>Il server non può tenere altre stanze. Entra in una esistente.</translation>
    </message>
    <message>
        <source>The server could not keep your message. Send it again.</source>
        <translation>Il server non ha potuto conservare il tuo messaggio. Invialo di nuovo.</translation>
    </message>
    <message>
        <source>The server refused this because it is too long.</source>
        <translation>Il server lo ha rifiutato perché è troppo lungo.</translation>
    </message>
    <message>
        <source>The server refused this because of invisible characters.</source>
        <translation>Il server lo ha rifiutato perché contiene caratteri invisibili.</translation>
    </message>
    <message>
        <source>The server refused the last request (%1).</source>
        <translation>Il server ha rifiutato l&apos;ultima richiesta (%1).</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Nuovo tentativo ora.</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>Nuovo tentativo tra %n s.</numerusform>
            <numerusform>Nuovo tentativo tra %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>online</source>
        <translation>in linea</translation>
    </message>
    <message>
        <source>away</source>
        <translation>assente</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>non in linea</translation>
    </message>
    <message>
        <source>1 unread message</source>
        <translation>1 messaggio non letto</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 persona</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ieri</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two names</comment>
        <translation>%1 e %2</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <comment>three names</comment>
        <translation>%1, %2 e %3</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 sta scrivendo…</translation>
    </message>
    <message numerus="yes">
        <source>%1 are writing…</source>
        <comment>several names</comment>
        <translation>
            <numerusform>%1 sta scrivendo…</numerusform>
            <numerusform>%1 stanno scrivendo…</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no computer called %1 on this network.</source>
        <translation>Su questa rete non c&apos;è nessun computer chiamato %1.</translation>
    </message>
    <message>
        <source>Check the address for mistakes, or use the numbers that the host&apos;s window shows.</source>
        <translation>Controlla l&apos;indirizzo o usa i numeri mostrati nella finestra di chi ospita.</translation>
    </message>
    <message>
        <source>Nobody answers at %1.</source>
        <translation>Nessuno risponde su %1.</translation>
    </message>
    <message>
        <source>Check address and port, and that the host has started Charla.</source>
        <translation>Controlla indirizzo e porta, e che chi ospita abbia avviato Charla.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 non ha risposto in tempo.</translation>
    </message>
    <message>
        <source>Check that you are on the same network and that no firewall is in the way.</source>
        <translation>Controlla di essere sulla stessa rete e che nessun firewall lo impedisca.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>La connessione è andata persa.</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>Controlla la rete.</translation>
    </message>
    <message>
        <source>The server has been stopped.</source>
        <translation>Il server è stato fermato.</translation>
    </message>
    <message>
        <source>Ask the host to start it again.</source>
        <translation>Chiedi a chi ospita di riavviarlo.</translation>
    </message>
    <message>
        <source>The connection was too slow to keep up.</source>
        <translation>La connessione era troppo lenta.</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>Connettiti di nuovo.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not a Charla server.</source>
        <translation>Su %1 qualcosa risponde, ma non è un server Charla.</translation>
    </message>
    <message>
        <source>Check address and port.</source>
        <translation>Controlla indirizzo e porta.</translation>
    </message>
    <message>
        <source>The server at %1 is of another version of Charla.</source>
        <translation>Il server su %1 è di un&apos;altra versione di Charla.</translation>
    </message>
    <message>
        <source>Use the same version on both computers, or join with a browser.</source>
        <translation>Usa la stessa versione su entrambi i computer o entra con un browser.</translation>
    </message>
    <message>
        <source>Somebody there already has that nick, or one that looks like it.</source>
        <translation>Qualcuno lì ha già questo nick o uno che gli somiglia.</translation>
    </message>
    <message>
        <source>Choose another nick.</source>
        <translation>Scegli un altro nick.</translation>
    </message>
    <message>
        <source>That nick belongs to the server itself.</source>
        <translation>Questo nick appartiene al server stesso.</translation>
    </message>
    <message>
        <source>The server does not take that nick.</source>
        <translation>Il server non accetta questo nick.</translation>
    </message>
    <message>
        <source>You continued in another window or program, so this one was disconnected.</source>
        <translation>Hai continuato in un&apos;altra finestra o programma, perciò questa è stata scollegata.</translation>
    </message>
    <message>
        <source>Connect again with another nick to use both.</source>
        <translation>Connettiti di nuovo con un altro nick per usarle entrambe.</translation>
    </message>
    <message>
        <source>The connection failed (%1).</source>
        <translation>La connessione non è riuscita (%1).</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Riprova.</translation>
    </message>
    <message>
        <source>Another Charla on this computer keeps its history in the same folder.</source>
        <translation>Un altro Charla su questo computer tiene la cronologia nella stessa cartella.</translation>
    </message>
    <message>
        <source>End that one first.</source>
        <translation>Chiudi prima quello.</translation>
    </message>
    <message>
        <source>A newer Charla made the history on this computer.</source>
        <translation>La cronologia su questo computer è di un Charla più recente.</translation>
    </message>
    <message>
        <source>Host with that one; nothing was changed.</source>
        <translation>Ospita con quello; nulla è stato cambiato.</translation>
    </message>
    <message>
        <source>The history on this computer is damaged (%1).</source>
        <translation>La cronologia su questo computer è danneggiata (%1).</translation>
    </message>
    <message>
        <source>Start Charla with --repair to save what can be read; nothing is overwritten.</source>
        <translation>Avvia Charla con --repair per salvare ciò che si può leggere; nulla viene sovrascritto.</translation>
    </message>
    <message>
        <source>The history on this computer can&apos;t be opened (%1).</source>
        <translation>Impossibile aprire la cronologia su questo computer (%1).</translation>
    </message>
    <message>
        <source>Look at the rights of its folder.</source>
        <translation>Controlla i permessi della sua cartella.</translation>
    </message>
    <message>
        <source>The history on this computer can&apos;t be written (%1).</source>
        <translation>Impossibile scrivere la cronologia su questo computer (%1).</translation>
    </message>
    <message>
        <source>Look at the rights of its folder, and at the space on the disk.</source>
        <translation>Controlla i permessi della sua cartella e lo spazio sul disco.</translation>
    </message>
    <message>
        <source>That message is not there any more.</source>
        <translation>Quel messaggio non c’è più.</translation>
    </message>
    <message>
        <source>Only who wrote a message can change it.</source>
        <translation>Solo chi ha scritto un messaggio può modificarlo.</translation>
    </message>
    <message>
        <source>That message has as many reactions as it can.</source>
        <translation>Quel messaggio ha già tutte le reazioni possibili.</translation>
    </message>
    <message>
        <source>names you</source>
        <translation>ti menziona</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread messages</source>
        <translation>
            <numerusform>%Ln messaggio non letto</numerusform>
            <numerusform>%Ln messaggi non letti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln persone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln others</source>
        <comment>more than three names</comment>
        <translation>
            <numerusform>%1, %2 e %Ln altra persona</numerusform>
            <numerusform>%1, %2 e altre %Ln persone</numerusform>
        </translation>
    </message>
    <message>
        <source>The server at %1 asks for a password.</source>
        <translation>Il server su %1 chiede una password.</translation>
    </message>
    <message>
        <source>Its host knows it.</source>
        <translation>La conosce chi lo ospita.</translation>
    </message>
    <message>
        <source>That is not the password of the server at %1.</source>
        <translation>Questa non è la password del server su %1.</translation>
    </message>
    <message>
        <source>Ask its host.</source>
        <translation>Chiedila a chi lo ospita.</translation>
    </message>
    <message>
        <source>The server could not put the files to your message. Send it again.</source>
        <translation>Il server non ha potuto aggiungere i file al tuo messaggio. Invialo di nuovo.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one you know.</source>
        <translation>%1 mostra un certificato diverso da quello che conosci.</translation>
    </message>
    <message>
        <source>The server at %1 does not encrypt the talk.</source>
        <translation>Il server su %1 non cifra la conversazione.</translation>
    </message>
    <message>
        <source>Ask its host, or enter the address without https:// or wss:// before it.</source>
        <translation>Chiedi a chi lo ospita, oppure scrivi l&apos;indirizzo senza https:// o wss:// davanti.</translation>
    </message>
    <message>
        <source>Ask its host whether it was set up anew.</source>
        <translation>Chiedi a chi lo ospita se lo ha reinstallato.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate can&apos;t be used (%1).</source>
        <translation>Il certificato del server non può essere usato (%1).</translation>
    </message>
    <message>
        <source>Mend that file, or put it aside: without one Charla makes its own.</source>
        <translation>Correggi quel file o mettilo da parte: senza, Charla ne crea uno proprio.</translation>
    </message>
    <message>
        <source>%1 Reason: %2</source>
        <translation>%1 Motivo: %2</translation>
    </message>
    <message>
        <source>%1 has put you out of %2.</source>
        <translation>%1 ti ha messo fuori da %2.</translation>
    </message>
    <message>
        <source>%1 has put you off this server.</source>
        <translation>%1 ti ha messo fuori da questo server.</translation>
    </message>
    <message>
        <source>%1 has banned you from this server.</source>
        <translation>%1 ti ha bandito da questo server.</translation>
    </message>
    <message>
        <source>%1 has muted you in %2.</source>
        <translation>%1 ti ha silenziato in %2.</translation>
    </message>
    <message>
        <source>%1 has muted you.</source>
        <translation>%1 ti ha silenziato.</translation>
    </message>
    <message>
        <source>%1 lets you write again in %2.</source>
        <translation>%1 ti ridà la parola in %2.</translation>
    </message>
    <message>
        <source>%1 lets you write again.</source>
        <translation>%1 ti ridà la parola.</translation>
    </message>
    <message>
        <source>%1 lets you into %2. You find it among the rooms.</source>
        <translation>%1 ti fa entrare in %2. La trovi fra le stanze.</translation>
    </message>
    <message>
        <source>%1 lets you into %2 no more.</source>
        <translation>%1 non ti fa più entrare in %2.</translation>
    </message>
    <message>
        <source>%1 has given you voice in %2.</source>
        <translation>%1 ti ha dato voce in %2.</translation>
    </message>
    <message>
        <source>%1 has taken your voice in %2.</source>
        <translation>%1 ti ha tolto la voce in %2.</translation>
    </message>
    <message>
        <source>%1 put %2 out of %3</source>
        <translation>%1 ha messo %2 fuori da %3</translation>
    </message>
    <message>
        <source>%1 put %2 off the server</source>
        <translation>%1 ha messo %2 fuori dal server</translation>
    </message>
    <message>
        <source>%1 banned %2</source>
        <translation>%1 ha bandito %2</translation>
    </message>
    <message>
        <source>%1 lifted the ban of %2</source>
        <translation>%1 ha revocato il bando di %2</translation>
    </message>
    <message>
        <source>%1 muted %2 in %3</source>
        <translation>%1 ha silenziato %2 in %3</translation>
    </message>
    <message>
        <source>%1 muted %2</source>
        <translation>%1 ha silenziato %2</translation>
    </message>
    <message>
        <source>%1 let %2 write again in %3</source>
        <translation>%1 ha ridato la parola a %2 in %3</translation>
    </message>
    <message>
        <source>%1 let %2 write again</source>
        <translation>%1 ha ridato la parola a %2</translation>
    </message>
    <message>
        <source>%1 let %2 into %3</source>
        <translation>%1 ha fatto entrare %2 in %3</translation>
    </message>
    <message>
        <source>%1 let %2 into %3 no more</source>
        <translation>%1 non fa più entrare %2 in %3</translation>
    </message>
    <message>
        <source>%1 gave %2 voice in %3</source>
        <translation>%1 ha dato voce a %2 in %3</translation>
    </message>
    <message>
        <source>%1 took the voice of %2 in %3</source>
        <translation>%1 ha tolto la voce a %2 in %3</translation>
    </message>
    <message>
        <source>%1 changed the role of %2</source>
        <translation>%1 ha cambiato il ruolo di %2</translation>
    </message>
    <message>
        <source>%1 deleted a message of %2 in %3</source>
        <translation>%1 ha eliminato un messaggio di %2 in %3</translation>
    </message>
    <message>
        <source>%1 changed the settings of %3</source>
        <translation>%1 ha cambiato le impostazioni di %3</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>proprietario</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operatore</translation>
    </message>
    <message>
        <source>%1 Until %2.</source>
        <translation>%1 Fino a %2.</translation>
    </message>
    <message>
        <source>You are muted here until %1.</source>
        <translation>Qui sei silenziato fino a %1.</translation>
    </message>
    <message>
        <source>You are muted here, until an operator lets you write again.</source>
        <translation>Qui sei silenziato finché un operatore non ti ridà la parola.</translation>
    </message>
    <message>
        <source>In this room only operators write.</source>
        <translation>In questa stanza scrivono solo gli operatori.</translation>
    </message>
    <message>
        <source>In this room writes who has been given voice. Ask an operator for it.</source>
        <translation>In questa stanza scrive chi ha avuto voce. Chiedila a un operatore.</translation>
    </message>
    <message numerus="yes">
        <source>This room is slow: you can send the next message in %n s.</source>
        <translation>
            <numerusform>Questa stanza è lenta: potrai inviare il prossimo messaggio tra %n s.</numerusform>
            <numerusform>Questa stanza è lenta: potrai inviare il prossimo messaggio tra %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>act, time</comment>
        <translation>%1 fino a %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>act, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, until %2, by %3</source>
        <translation>%1, fino a %2, da %3</translation>
    </message>
    <message>
        <source>%1, for good, by %2</source>
        <translation>%1, per sempre, da %2</translation>
    </message>
    <message>
        <source>You may not do that here.</source>
        <translation>Qui non puoi farlo.</translation>
    </message>
    <message>
        <source>You are muted, so nothing was sent.</source>
        <translation>Sei silenziato, quindi non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>In that room you may only read.</source>
        <translation>In quella stanza puoi solo leggere.</translation>
    </message>
    <message>
        <source>That room is slow. Wait a little before your next message.</source>
        <translation>Quella stanza è lenta. Aspetta un po&apos; prima del prossimo messaggio.</translation>
    </message>
    <message>
        <source>Into that room one must be let in. Ask an operator, or who made it.</source>
        <translation>In quella stanza bisogna essere fatti entrare. Chiedi a un operatore o a chi l&apos;ha creata.</translation>
    </message>
    <message>
        <source>That was too fast. Try again in a moment.</source>
        <translation>È stato troppo veloce. Riprova tra un momento.</translation>
    </message>
    <message>
        <source>That is not the password of this nick.</source>
        <translation>Non è la password di questo nick.</translation>
    </message>
    <message>
        <source>You are not logged in there any more.</source>
        <translation>Lì non sei più connesso.</translation>
    </message>
    <message>
        <source>Key mark %1: the same for as long as it is the same person</source>
        <translation>Segno della chiave %1: lo stesso finché è la stessa persona</translation>
    </message>
    <message>
        <source>The server had to deal with too much from here.</source>
        <translation>Il server ha ricevuto troppo da qui.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Attendi un momento.</translation>
    </message>
    <message>
        <source>The server has no place for one more.</source>
        <translation>Sul server non c&apos;è posto per nessun altro.</translation>
    </message>
    <message>
        <source>Ask the host for some, or try again later.</source>
        <translation>Chiedi posto a chi ospita o riprova più tardi.</translation>
    </message>
    <message>
        <source>You are banned from the server at %1.</source>
        <translation>Sei bandito dal server %1.</translation>
    </message>
    <message>
        <source>It ends at %1.</source>
        <translation>Finisce alle %1.</translation>
    </message>
    <message>
        <source>Ask an operator.</source>
        <translation>Chiedi a un operatore.</translation>
    </message>
    <message>
        <source>That nick is kept with a password.</source>
        <translation>Questo nick è protetto da una password.</translation>
    </message>
    <message>
        <source>Enter the password if the nick is yours, or choose another one.</source>
        <translation>Inserisci la password se il nick è tuo, oppure scegline un altro.</translation>
    </message>
    <message>
        <source>Try again, or choose another nick.</source>
        <translation>Riprova o scegli un altro nick.</translation>
    </message>
    <message>
        <source>This invitation is used up or too old.</source>
        <translation>Questo invito è esaurito o scaduto.</translation>
    </message>
    <message>
        <source>Ask for another one, or enter the password of the server.</source>
        <translation>Chiedine un altro o inserisci la password del server.</translation>
    </message>
    <message>
        <source>A password was tried too often.</source>
        <translation>Una password è stata provata troppe volte.</translation>
    </message>
    <message>
        <source>Wait a minute, and try again.</source>
        <translation>Aspetta un minuto e riprova.</translation>
    </message>
    <message>
        <source>You have ended this session on another device.</source>
        <translation>Hai chiuso questa sessione da un altro dispositivo.</translation>
    </message>
    <message>
        <source>Connect again to log in anew.</source>
        <translation>Connettiti di nuovo per entrare da capo.</translation>
    </message>
    <message>
        <source>An operator has put you off the server at %1.</source>
        <translation>Un operatore ti ha messo fuori dal server %1.</translation>
    </message>
    <message>
        <source>You may come back, if you keep to what goes there.</source>
        <translation>Puoi tornare, se rispetti le regole di lì.</translation>
    </message>
    <message>
        <source>This invitation lets in nobody any more.</source>
        <translation>Questo invito non fa più entrare nessuno.</translation>
    </message>
    <message>
        <source>You have as many invitations as you can. Take some back first.</source>
        <translation>Hai tanti inviti quanti ne puoi avere. Prima ritirane qualcuno.</translation>
    </message>
</context>
</TS>
