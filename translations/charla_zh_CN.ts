<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>charla::ui::ActQuestion</name>
    <message>
        <source>Mute %1 in %2?</source>
        <translation>在 %2 禁言 %1？</translation>
    </message>
    <message>
        <source>Mute %1 everywhere?</source>
        <translation>全部禁言 %1？</translation>
    </message>
    <message>
        <source>Ban %1 from this server?</source>
        <translation>将 %1 从此服务器封禁？</translation>
    </message>
    <message>
        <source>Put %1 out of %2?</source>
        <translation>将 %1 请出 %2？</translation>
    </message>
    <message>
        <source>Put %1 off the server?</source>
        <translation>将 %1 请出服务器？</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>禁言(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Ban</source>
        <translation>封禁(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Put out</source>
        <translation>请出(&amp;P)</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>持续多久</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Also whoever comes from the same &amp;address</source>
        <translation>也包括来自同一地址的人(&amp;A)</translation>
    </message>
    <message>
        <source>for 10 minutes</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>for 1 week</source>
        <translation>1 周</translation>
    </message>
    <message>
        <source>until it is taken back</source>
        <translation>直到撤销</translation>
    </message>
    <message>
        <source>Why (they are told, and it is kept)</source>
        <translation>原因（会告知对方并保留）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>charla::ui::Actions</name>
    <message>
        <source>Connect to &amp;another server…</source>
        <translation>连接到其他服务器(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Copy the address for others</source>
        <translation>复制供他人使用的地址(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Stop hosting</source>
        <translation>停止服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Join or create a room…</source>
        <translation>进入或新建房间(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;Leave the room, or close the private talk</source>
        <translation>离开房间或关闭私聊(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Next conversation</source>
        <translation>下一个对话(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous conversation</source>
        <translation>上一个对话(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Write a message</source>
        <translation>写消息(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;People in the room</source>
        <translation>房间里的人(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;About Charla</source>
        <translation>关于 Charla(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Talk</source>
        <translation>聊天(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Find in this conversation…</source>
        <translation>在此对话中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;everywhere…</source>
        <translation>在所有对话中查找(&amp;E)…</translation>
    </message>
    <message>
        <source>Change the &amp;topic of the room…</source>
        <translation>更改房间主题(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Log out</source>
        <translation>退出登录(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>请勿打扰(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>转到(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Insert an emoji…</source>
        <translation>插入表情(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>对话 %1</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Hosting: QR code, people, settings…</source>
        <translation>主持(&amp;H)：二维码、人员、设置…</translation>
    </message>
    <message>
        <source>Ne&amp;xt server</source>
        <translation>下一个服务器(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Larger letters</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller letters</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>Letters of &amp;usual size</source>
        <translation>正常大小(&amp;U)</translation>
    </message>
    <message>
        <source>H&amp;ost</source>
        <translation>主持(&amp;O)</translation>
    </message>
    <message>
        <source>Attach f&amp;iles…</source>
        <translation>附加文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Keep this nick…</source>
        <translation>保留此昵称(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Where I am logged in…</source>
        <translation>我登录的地方(&amp;W)…</translation>
    </message>
    <message>
        <source>Room&apos;s &amp;settings: who comes in, who writes…</source>
        <translation>房间设置(&amp;S)：谁可进入、谁可发言…</translation>
    </message>
    <message>
        <source>What &amp;operators did, and bans…</source>
        <translation>管理员的操作与封禁(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Invite people…</source>
        <translation>邀请他人(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>charla::ui::AddressChoice</name>
    <message>
        <source>Nowhere, as long as the server is stopped.</source>
        <translation>服务器停止时无法加入。</translation>
    </message>
    <message>
        <source>Show the QR code of %1</source>
        <translation>显示 %1 的二维码</translation>
    </message>
    <message>
        <source>Show the QR code of this address</source>
        <translation>显示此地址的二维码</translation>
    </message>
</context>
<context>
    <name>charla::ui::AddressesPanel</name>
    <message>
        <source>Address for the others</source>
        <translation>供他人使用的地址</translation>
    </message>
    <message>
        <source>&amp;Stop hosting</source>
        <translation>停止服务器(&amp;S)</translation>
    </message>
    <message>
        <source>Stop hosting</source>
        <translation>停止服务器</translation>
    </message>
    <message>
        <source>Others can join at</source>
        <translation>其他人可从这里进入</translation>
    </message>
    <message>
        <source>More addresses</source>
        <translation>更多地址</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>QR code and settings…</source>
        <translation>二维码和设置…</translation>
    </message>
    <message>
        <source>QR code and settings of the server</source>
        <translation>服务器的二维码和设置</translation>
    </message>
</context>
<context>
    <name>charla::ui::AttachmentChip</name>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Don&apos;t send %1</source>
        <translation>不发送“%1”</translation>
    </message>
</context>
<context>
    <name>charla::ui::AttachmentStrip</name>
    <message>
        <source>A folder can&apos;t be sent. Pack it first.</source>
        <translation>无法发送文件夹。请先将其打包。</translation>
    </message>
    <message>
        <source>This can&apos;t be read.</source>
        <translation>无法读取。</translation>
    </message>
    <message>
        <source>Leave in photos where they were taken</source>
        <translation>在照片中保留拍摄地点</translation>
    </message>
    <message>
        <source>Leave in photos where they were taken; else that is removed</source>
        <translation>在照片中保留拍摄地点；否则会将其删除</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <comment>name of a file; date and time</comment>
        <translation>图片 %1.png</translation>
    </message>
    <message>
        <source>Leave out the files that can&apos;t be sent.</source>
        <translation>请移除无法发送的文件。</translation>
    </message>
</context>
<context>
    <name>charla::ui::Attention</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 在 %2</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新消息</translation>
    </message>
</context>
<context>
    <name>charla::ui::ChatArea</name>
    <message>
        <source>No conversation is open. Choose a room on the left, or create one.</source>
        <translation>没有打开的对话。请在左侧选择一个房间，或新建一个。</translation>
    </message>
    <message>
        <source>Join or create a &amp;room</source>
        <translation>进入或新建房间(&amp;R)</translation>
    </message>
    <message>
        <source>Join or create a room</source>
        <translation>进入或新建房间</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>charla::ui::CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>候选项</translation>
    </message>
</context>
<context>
    <name>charla::ui::Composer</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send (Enter). Shift+Enter begins a new line.</source>
        <translation>发送（Enter）。Shift+Enter 换行。</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>回复 %1</translation>
    </message>
    <message>
        <source>Editing your message</source>
        <translation>正在编辑你的消息</translation>
    </message>
    <message>
        <source>Enter changes it, Esc leaves it as it is.</source>
        <translation>按 Enter 修改,按 Esc 保持不变。</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>插入表情</translation>
    </message>
    <message>
        <source>Insert an emoji (Ctrl+E)</source>
        <translation>插入表情 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Ctrl+Enter changes it, Esc leaves it as it is.</source>
        <translation>Ctrl+Enter 保存修改，Esc 保持原样。</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter). Enter begins a new line.</source>
        <translation>发送 (Ctrl+Enter)。Enter 换行。</translation>
    </message>
    <message>
        <source>Files to send</source>
        <translation>待发送的文件</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Attach files (Ctrl+Shift+A)</source>
        <translation>附加文件 (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>This server takes no files.</source>
        <translation>此服务器不接收文件。</translation>
    </message>
    <message>
        <source>Choose files to send</source>
        <translation>选择要发送的文件</translation>
    </message>
    <message>
        <source>Not sent, because Charla ended: %1.</source>
        <translation>因 Charla 已退出而未发送：%1。</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConnectedList</name>
    <message>
        <source>People who are connected</source>
        <translation>已连接的人</translation>
    </message>
    <message>
        <source>Nobody is connected</source>
        <translation>无人连接</translation>
    </message>
    <message>
        <source>Connected: %1</source>
        <translation>已连接：%1</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConnectionBanner</name>
    <message>
        <source>Try &amp;now</source>
        <translation>立即重试(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>连接(&amp;C)…</translation>
    </message>
    <message>
        <source>Connecting to %1 again…</source>
        <translation>正在重新连接 %1…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>你尚未连接。</translation>
    </message>
    <message>
        <source>You stay away from %1.</source>
        <translation>你没有连接 %1。</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationHeader</name>
    <message>
        <source>No topic yet. Double-click to say what this room is about.</source>
        <translation>还没有主题。双击以说明这个房间是聊什么的。</translation>
    </message>
    <message>
        <source>Private talk with %1</source>
        <translation>与 %1 的私聊</translation>
    </message>
    <message>
        <source>Topic of the room</source>
        <translation>房间主题</translation>
    </message>
    <message>
        <source>What this room is about</source>
        <translation>这个房间聊什么</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>在此搜索</translation>
    </message>
    <message>
        <source>Search in this conversation (Ctrl+F)</source>
        <translation>在此对话中搜索 (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationTabBar</name>
    <message>
        <source>Open conversations</source>
        <translation>打开的对话</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationTabs</name>
    <message>
        <source>The topic can be changed once the server can be reached again.</source>
        <translation>重新连上服务器后才能更改主题。</translation>
    </message>
    <message>
        <source>That message can be shown once the server can be reached again.</source>
        <translation>重新连上服务器后才能显示那条消息。</translation>
    </message>
    <message>
        <source>That message is not there any more.</source>
        <translation>那条消息已经不在了。</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>That message is sent already. It can be deleted.</source>
        <translation>该消息已发送，可以将其删除。</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationView</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Nobody has said anything here yet.
Be the first!</source>
        <translation>这里还没有人说话。
你先开始吧！</translation>
    </message>
    <message>
        <source>Only you and %1 see what is written here.</source>
        <translation>这里的内容只有你和 %1 能看到。</translation>
    </message>
    <message>
        <source>Message to everybody in %1</source>
        <translation>发消息给 %1 里的所有人</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>发消息给 %1</translation>
    </message>
    <message>
        <source>Message deleted. Ctrl+Z brings it back.</source>
        <translation>消息已删除。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Let go to send it to %1</source>
        <translation>松开即可发送到“%1”</translation>
    </message>
</context>
<context>
    <name>charla::ui::CopyButton</name>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>charla::ui::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
</context>
<context>
    <name>charla::ui::EmojiPicker</name>
    <message>
        <source>Choose an emoji</source>
        <translation>选择表情</translation>
    </message>
    <message>
        <source>Name of an emoji, in English</source>
        <translation>表情的英文名称</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Search by the English name…</source>
        <translation>按英文名称搜索…</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>没有这样的名称。</translation>
    </message>
</context>
<context>
    <name>charla::ui::EmojiTable</name>
    <message>
        <source>Faces</source>
        <translation>表情脸</translation>
    </message>
    <message>
        <source>Hands and people</source>
        <translation>手势与人物</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>自然</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>食物与饮料</translation>
    </message>
    <message>
        <source>Play and feasts</source>
        <translation>活动与节日</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>旅行与地点</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>符号</translation>
    </message>
</context>
<context>
    <name>charla::ui::EndButton</name>
    <message>
        <source>Go to the newest message</source>
        <translation>转到最新消息</translation>
    </message>
    <message>
        <source>Go to 1 new message</source>
        <translation>转到 1 条新消息</translation>
    </message>
    <message numerus="yes">
        <source>Go to %n new messages</source>
        <translation>
            <numerusform>转到 %n 条新消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>charla::ui::Entrance</name>
    <message>
        <source>Starting the server…</source>
        <translation>正在启动服务器…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
</context>
<context>
    <name>charla::ui::FileActs</name>
    <message>
        <source>Save %1</source>
        <translation>保存“%1”</translation>
    </message>
    <message>
        <source>%1 is saved in %2.</source>
        <comment>a file, a folder</comment>
        <translation>“%1”已保存到“%2”。</translation>
    </message>
</context>
<context>
    <name>charla::ui::FileTermsForm</name>
    <message>
        <source>People may send &amp;files</source>
        <translation>可以发送文件(&amp;F)</translation>
    </message>
    <message>
        <source>People may send files</source>
        <translation>可以发送文件</translation>
    </message>
    <message>
        <source>Largest size of one file</source>
        <translation>单个文件的最大大小</translation>
    </message>
    <message>
        <source>Largest size of all files together</source>
        <translation>所有文件的最大总大小</translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>of any kind</source>
        <translation>任何类型</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>pictures, films and sounds</source>
        <translation>图片、视频和声音</translation>
    </message>
    <message>
        <source>Each up to</source>
        <translation>单个上限</translation>
    </message>
    <message>
        <source>Together up to</source>
        <translation>总计上限</translation>
    </message>
    <message>
        <source>Files are</source>
        <translation>文件为</translation>
    </message>
    <message>
        <source>No files are kept so far.</source>
        <translation>目前没有保存任何文件。</translation>
    </message>
    <message>
        <source>Files take %1 on this computer now.</source>
        <translation>文件目前在本机占用 %1。</translation>
    </message>
</context>
<context>
    <name>charla::ui::FontSize</name>
    <message>
        <source>Smaller letters</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>放大文字</translation>
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
        <translation>此网络中的服务器</translation>
    </message>
    <message>
        <source>What to do?</source>
        <translation>怎么办？</translation>
    </message>
    <message>
        <source>No server was found in this network.</source>
        <translation>在此网络中没有找到服务器。</translation>
    </message>
    <message>
        <source>Looking for servers in this network…</source>
        <translation>正在此网络中查找服务器…</translation>
    </message>
</context>
<context>
    <name>charla::ui::FoundModel</name>
    <message>
        <source>asks for a password</source>
        <translation>需要密码</translation>
    </message>
</context>
<context>
    <name>charla::ui::HostPage</name>
    <message>
        <source>Name of your server</source>
        <translation>你的服务器名称</translation>
    </message>
    <message>
        <source>Port of your server</source>
        <translation>你的服务器端口</translation>
    </message>
    <message>
        <source>0 (any free port)</source>
        <translation>0（任意空闲端口）</translation>
    </message>
    <message>
        <source>&amp;Server name</source>
        <translation>服务器名称(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>Charla then shows you the addresses at which the others can join, with Charla or with a browser.</source>
        <translation>随后 Charla 会显示其他人可以进入的地址，用 Charla 或浏览器都行。</translation>
    </message>
</context>
<context>
    <name>charla::ui::HostPanel</name>
    <message>
        <source>Hosting</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Others can join at</source>
        <translation>其他人可从此加入</translation>
    </message>
    <message>
        <source>What you can do as the host</source>
        <translation>作为主持人可以做什么</translation>
    </message>
    <message>
        <source>Say what a room is about (F2), as everybody in it can.</source>
        <translation>设置房间主题（F2），房间里的每个人也都可以。</translation>
    </message>
    <message>
        <source>The server starts…</source>
        <translation>服务器正在启动…</translation>
    </message>
    <message>
        <source>The server is running.</source>
        <translation>服务器正在运行。</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>服务器已停止。</translation>
    </message>
    <message>
        <source>&amp;Stop the server</source>
        <translation>停止服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start the server</source>
        <translation>启动服务器(&amp;S)</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>停止服务器</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>启动服务器</translation>
    </message>
</context>
<context>
    <name>charla::ui::IntentBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
</context>
<context>
    <name>charla::ui::InvitationForm</name>
    <message>
        <source>How many people an invitation lets in</source>
        <translation>一个邀请可让多少人加入</translation>
    </message>
    <message>
        <source>How long an invitation is good for</source>
        <translation>邀请的有效期</translation>
    </message>
    <message>
        <source>People: </source>
        <translation>人数：</translation>
    </message>
    <message>
        <source>for an hour</source>
        <translation>一小时内</translation>
    </message>
    <message>
        <source>for a day</source>
        <translation>一天内</translation>
    </message>
    <message>
        <source>for a week</source>
        <translation>一周内</translation>
    </message>
    <message>
        <source>for 30 days</source>
        <translation>30 天内</translation>
    </message>
    <message>
        <source>New &amp;invitation</source>
        <translation>新邀请(&amp;I)</translation>
    </message>
    <message>
        <source>Make an invitation, and put it into the link</source>
        <translation>创建邀请并放入链接</translation>
    </message>
</context>
<context>
    <name>charla::ui::InvitationList</name>
    <message>
        <source>%1 of %2 have come · until %3</source>
        <translation>已来 %1 / %2 人 · 有效至 %3</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Take this invitation back: %1</source>
        <translation>收回此邀请：%1</translation>
    </message>
</context>
<context>
    <name>charla::ui::InvitationMaker</name>
    <message>
        <source>Invite without the password</source>
        <translation>免密码邀请</translation>
    </message>
    <message>
        <source>The link and the QR code let people in now. They are shown only here, and only until you close this.</source>
        <translation>链接和二维码现在可让人加入。它们只显示在这里，关闭后不再显示。</translation>
    </message>
    <message>
        <source>It lets in nobody any more.</source>
        <translation>它不再让任何人进入。</translation>
    </message>
</context>
<context>
    <name>charla::ui::InviteDialog</name>
    <message>
        <source>Invite people</source>
        <translation>邀请他人</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Invite without the password</source>
        <translation>免密码邀请</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>您未连接。</translation>
    </message>
    <message>
        <source>This address leads here on this computer only.</source>
        <translation>此地址只在本机上有效。</translation>
    </message>
    <message>
        <source>Who is in this network comes to %1 by this link.</source>
        <translation>同一网络中的人可通过此链接来到 %1。</translation>
    </message>
    <message>
        <source>Newcomers say a password here. Who keeps their nick can invite people without it.</source>
        <translation>新来的人在这里需要密码。保留昵称的人可以邀请他人免密码进入。</translation>
    </message>
    <message>
        <source>The link and the QR code let people in now. They are shown only here, and only until you close this.</source>
        <translation>链接和二维码现在可让人加入。它们只显示在这里，关闭后不再显示。</translation>
    </message>
    <message>
        <source>It lets in nobody any more.</source>
        <translation>它不再让任何人进入。</translation>
    </message>
</context>
<context>
    <name>charla::ui::JoinCode</name>
    <message>
        <source>The link in the QR code</source>
        <translation>二维码中的链接</translation>
    </message>
    <message>
        <source>Scan to join by</source>
        <translation>扫码加入，使用</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>Show the QR code for a browser</source>
        <translation>显示供浏览器使用的二维码</translation>
    </message>
    <message>
        <source>Charla</source>
        <translation>Charla</translation>
    </message>
    <message>
        <source>Show the QR code for Charla</source>
        <translation>显示供 Charla 使用的二维码</translation>
    </message>
    <message>
        <source>Fingerprint of this server</source>
        <translation>此服务器的指纹</translation>
    </message>
    <message>
        <source>Fingerprint of this server: %1</source>
        <translation>此服务器的指纹：%1</translation>
    </message>
</context>
<context>
    <name>charla::ui::JoinPage</name>
    <message>
        <source>Address of the server</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>The host&apos;s window shows it. Servers where you have been before are in the list.</source>
        <translation>主持人的窗口会显示它。列表中是你去过的服务器。</translation>
    </message>
    <message>
        <source>Password of the server</source>
        <translation>服务器密码</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>密码(&amp;W)</translation>
    </message>
    <message>
        <source>In this network</source>
        <translation>此网络中</translation>
    </message>
</context>
<context>
    <name>charla::ui::KeepNickDialog</name>
    <message>
        <source>&amp;Password that it has now</source>
        <translation>当前密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新密码(&amp;N)</translation>
    </message>
    <message>
        <source>New password &amp;again</source>
        <translation>再次输入新密码(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Give the nick up</source>
        <translation>放弃此昵称(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Enter the password that the nick has now.</source>
        <translation>请输入此昵称的当前密码。</translation>
    </message>
    <message>
        <source>Enter a new password.</source>
        <translation>请输入新密码。</translation>
    </message>
    <message>
        <source>The two passwords differ. Enter the same one twice.</source>
        <translation>两次输入的密码不同。请输入相同的密码。</translation>
    </message>
    <message numerus="yes">
        <source>This password can&apos;t be used. Use at most %n characters.</source>
        <translation>
            <numerusform>此密码无法使用。最多使用 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server looks at the password…</source>
        <translation>服务器正在检查密码…</translation>
    </message>
    <message>
        <source>The nick is yours. On another device, enter it with this password.</source>
        <translation>此昵称归您所有。在另一台设备上，请用此昵称和密码登录。</translation>
    </message>
    <message>
        <source>The nick is not kept any more.</source>
        <translation>此昵称不再保留。</translation>
    </message>
    <message>
        <source>%1 is yours</source>
        <translation>%1 归您所有</translation>
    </message>
    <message>
        <source>Keep the nick %1</source>
        <translation>保留昵称 %1</translation>
    </message>
    <message>
        <source>You keep this nick here with a password. You can change that, or give the nick up: then anybody may have it once you have been away for long.</source>
        <translation>您已在这里用密码保留此昵称。您可以更改密码，或放弃此昵称：您离开很久之后，任何人都可以使用它。</translation>
    </message>
    <message>
        <source>With a password only you can use this nick here, on all your devices, and you don&apos;t lose it when you are away. If you forget the password, nobody can bring the nick back.</source>
        <translation>设了密码，只有您能在这里使用此昵称，您的所有设备都可以，离开时也不会失去它。如果忘记密码，谁也无法找回昵称。</translation>
    </message>
    <message>
        <source>C&amp;hange the password</source>
        <translation>更改密码(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keep the nick</source>
        <translation>保留昵称(&amp;K)</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>您未连接。</translation>
    </message>
</context>
<context>
    <name>charla::ui::LogOutQuestion</name>
    <message>
        <source>Log out?</source>
        <translation>退出登录？</translation>
    </message>
    <message>
        <source>&amp;Log out</source>
        <translation>退出登录(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>留下(&amp;S)</translation>
    </message>
    <message>
        <source>Not everything that you wrote is sent yet.</source>
        <translation>你写的内容还没有全部发送。</translation>
    </message>
    <message>
        <source>If you log out now, the rest is lost. If you only close the window, it is sent when you are back.</source>
        <translation>如果现在退出登录,其余内容会丢失。如果只是关闭窗口,你回来时会继续发送。</translation>
    </message>
</context>
<context>
    <name>charla::ui::LoginsDialog</name>
    <message>
        <source>Since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>%1 · this window</source>
        <translation>%1 · 此窗口</translation>
    </message>
    <message>
        <source>%1 · connected now</source>
        <translation>%1 · 现已连接</translation>
    </message>
    <message>
        <source>%1 · last seen %2</source>
        <translation>%1 · 上次在线 %2</translation>
    </message>
    <message>
        <source>Where I am logged in</source>
        <translation>我登录的地方</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Each of these can talk in your name at %1. End what you don&apos;t know or have lost.</source>
        <translation>它们都能在 %1 以您的名义发言。请结束您不认识或已丢失的设备。</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>您未连接。</translation>
    </message>
    <message>
        <source>A program without a name</source>
        <translation>未命名的程序</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End the session of %1</source>
        <translation>结束 %1 的会话</translation>
    </message>
</context>
<context>
    <name>charla::ui::MemberDelegate</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1（你）</translation>
    </message>
</context>
<context>
    <name>charla::ui::MemberPanel</name>
    <message>
        <source>People in this room</source>
        <translation>这个房间里的人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Write &amp;privately</source>
        <translation>私聊(&amp;P)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>charla::ui::MemberWords</name>
    <message>
        <source>%1 (you), %2</source>
        <comment>name, presence</comment>
        <translation>%1（你），%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, presence</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>charla::ui::MessageList</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>charla::ui::MessageMenu</name>
    <message>
        <source>Thumbs up</source>
        <translation>赞</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>爱心</translation>
    </message>
    <message>
        <source>Laughing</source>
        <translation>大笑</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>庆祝</translation>
    </message>
    <message>
        <source>Surprised</source>
        <translation>惊讶</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>难过</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>回复(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;eact</source>
        <translation>回应(&amp;E)</translation>
    </message>
    <message>
        <source>Show the &amp;quoted message</source>
        <translation>显示被引用的消息(&amp;Q)</translation>
    </message>
    <message>
        <source>React</source>
        <translation>回应</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>编辑(&amp;D)</translation>
    </message>
    <message>
        <source>O&amp;pen link</source>
        <translation>打开链接(&amp;P)</translation>
    </message>
    <message>
        <source>Copy link &amp;address</source>
        <translation>复制链接地址(&amp;A)</translation>
    </message>
    <message>
        <source>Copy c&amp;ode</source>
        <translation>复制代码(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>恢复(&amp;B)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Show &amp;picture</source>
        <translation>显示图片(&amp;P)</translation>
    </message>
    <message>
        <source>O&amp;pen file</source>
        <translation>打开文件(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save file…</source>
        <translation>保存文件(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>charla::ui::MessageWords</name>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <comment>author, time, text</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a message, its state</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not sent yet: it goes out as soon as the server can be reached.</source>
        <translation>尚未发送：一旦能连上服务器就会发出。</translation>
    </message>
    <message>
        <source>Not delivered: the server refused it.</source>
        <translation>未送达：服务器拒绝了它。</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>此消息已删除</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>answers an earlier message</source>
        <translation>回复较早的消息</translation>
    </message>
    <message>
        <source>answers %1: %2</source>
        <comment>author, text</comment>
        <translation>回复 %1:%2</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>消息已删除</translation>
    </message>
    <message>
        <source>Ctrl+Z brings it back</source>
        <translation>按 Ctrl+Z 可恢复</translation>
    </message>
    <message>
        <source>Not sent yet: its files are on their way.</source>
        <translation>尚未发送：文件正在上传。</translation>
    </message>
</context>
<context>
    <name>charla::ui::NewRoomEdit</name>
    <message>
        <source>Name of a room to join or create</source>
        <translation>要进入或新建的房间名称</translation>
    </message>
    <message>
        <source>Join or create a room</source>
        <translation>进入或新建房间</translation>
    </message>
    <message>
        <source>Join or create</source>
        <translation>进入或新建</translation>
    </message>
    <message>
        <source>Join or create (Enter)</source>
        <translation>进入或新建（Enter）</translation>
    </message>
</context>
<context>
    <name>charla::ui::OrderArea</name>
    <message>
        <source>What was done</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Only operators, and who has made the room, change its settings.</source>
        <translation>只有管理员和房间创建者可以更改设置。</translation>
    </message>
    <message>
        <source>Only operators read what was done.</source>
        <translation>只有管理员可以查看记录。</translation>
    </message>
    <message>
        <source>That can be done once the server can be reached again.</source>
        <translation>待服务器恢复连接后才能操作。</translation>
    </message>
</context>
<context>
    <name>charla::ui::OutlookWords</name>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 未连接</translation>
    </message>
    <message>
        <source>%1 has no address</source>
        <translation>%1 没有地址</translation>
    </message>
    <message>
        <source>%1 can&apos;t be looked at (no multicast)</source>
        <translation>无法查看 %1（没有组播）</translation>
    </message>
    <message>
        <source>%1 can&apos;t be looked at (%2)</source>
        <translation>无法查看 %1（%2）</translation>
    </message>
    <message>
        <source>Looked at: %1.</source>
        <translation>已查看：%1。</translation>
    </message>
    <message>
        <source>This computer is in no network. Connect it to the one where the others are.</source>
        <translation>本机不在任何网络中。请连接到其他人所在的网络。</translation>
    </message>
    <message>
        <source>Servers can&apos;t be heard here: %1.</source>
        <translation>此处无法侦听服务器：%1。</translation>
    </message>
    <message>
        <source>Ask the host for the address that their window shows, and enter it below; or scan their QR code with a phone.</source>
        <translation>请向主持人询问其窗口显示的地址，并在下面输入；或用手机扫描其二维码。</translation>
    </message>
    <message>
        <source>The host&apos;s firewall must let one port in: TCP %1. In a guest Wi-Fi devices often can&apos;t reach one another at all.</source>
        <translation>主持人的防火墙必须放行一个端口：TCP %1。在访客 Wi-Fi 中，设备之间往往完全无法互通。</translation>
    </message>
</context>
<context>
    <name>charla::ui::PersonActs</name>
    <message>
        <source>Give voice here</source>
        <translation>在此允许发言</translation>
    </message>
    <message>
        <source>Take voice here</source>
        <translation>在此收回发言权</translation>
    </message>
    <message>
        <source>Mute in %1…</source>
        <translation>在 %1 禁言…</translation>
    </message>
    <message>
        <source>Let write again in %1</source>
        <translation>恢复在 %1 的发言</translation>
    </message>
    <message>
        <source>Put out of %1…</source>
        <translation>请出 %1…</translation>
    </message>
    <message>
        <source>Mute everywhere…</source>
        <translation>全部禁言…</translation>
    </message>
    <message>
        <source>Let write again everywhere</source>
        <translation>恢复全部发言</translation>
    </message>
    <message>
        <source>Put off the server…</source>
        <translation>请出服务器…</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>封禁…</translation>
    </message>
    <message>
        <source>No operator any more</source>
        <translation>取消管理员</translation>
    </message>
    <message>
        <source>Make an operator</source>
        <translation>设为管理员</translation>
    </message>
</context>
<context>
    <name>charla::ui::PictureView</name>
    <message>
        <source>Previous picture (←)</source>
        <translation>上一张图片 (←)</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>上一张图片</translation>
    </message>
    <message>
        <source>Next picture (→)</source>
        <translation>下一张图片 (→)</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张图片</translation>
    </message>
    <message>
        <source>Copy the picture (Ctrl+C)</source>
        <translation>复制图片 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save the picture (Ctrl+S)</source>
        <translation>保存图片 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 – picture %2 of %3</source>
        <translation>%1 – 第 %2 张，共 %3 张</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown.</source>
        <translation>无法显示此图片。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
</context>
<context>
    <name>charla::ui::Preferences</name>
    <message>
        <source>Charla on %1</source>
        <translation>%1 上的 Charla</translation>
    </message>
</context>
<context>
    <name>charla::ui::QrView</name>
    <message>
        <source>No QR code</source>
        <translation>没有二维码</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>%1 的二维码</translation>
    </message>
</context>
<context>
    <name>charla::ui::ReachLine</name>
    <message>
        <source>Nobody else can get here: this computer is in no network, or the server serves it alone.</source>
        <translation>其他人无法到达这里：本机不在任何网络中，或服务器只为本机服务。</translation>
    </message>
    <message>
        <source>Others can get here: somebody came from another computer.</source>
        <translation>其他人可以到达这里：已有人从另一台电脑进来。</translation>
    </message>
    <message>
        <source>Nobody has come from another computer yet. If they can&apos;t, let the one port in: TCP %1.</source>
        <translation>还没有人从其他电脑进来。如果进不来，请放行这一个端口：TCP %1。</translation>
    </message>
    <message>
        <source>The firewall of this computer is on (%1), and nobody has come from another one yet. Let the one port in: %2</source>
        <translation>本机的防火墙已开启（%1），还没有人从其他电脑进来。请放行这一个端口：%2</translation>
    </message>
</context>
<context>
    <name>charla::ui::RecordPanel</name>
    <message>
        <source>What to show</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>Lift this ban</source>
        <translation>解除此封禁</translation>
    </message>
    <message>
        <source>Show &amp;older ones</source>
        <translation>显示更早的(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Lift this ban</source>
        <translation>解除此封禁(&amp;L)</translation>
    </message>
    <message>
        <source>What operators did</source>
        <translation>管理员的操作</translation>
    </message>
    <message>
        <source>Bans that hold</source>
        <translation>生效中的封禁</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>封禁</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now.</source>
        <translation>现在无法连接服务器。</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>还没有任何记录。</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>没有人被封禁。</translation>
    </message>
    <message>
        <source>The server did not do that.</source>
        <translation>服务器没有执行。</translation>
    </message>
</context>
<context>
    <name>charla::ui::RoomPanel</name>
    <message>
        <source>Double-click a person to write to them privately.</source>
        <translation>双击某人即可与其私聊。</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Private talks</source>
        <translation>私聊</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私聊</translation>
    </message>
    <message>
        <source>Join or create a room</source>
        <translation>进入或新建房间</translation>
    </message>
    <message>
        <source>Join or create a room (Ctrl+J)</source>
        <translation>进入或新建房间（Ctrl+J）</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>进入(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>离开(&amp;L)</translation>
    </message>
    <message>
        <source>Private talk</source>
        <translation>私聊</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>静音(&amp;M)</translation>
    </message>
</context>
<context>
    <name>charla::ui::RoomWords</name>
    <message>
        <source>not joined</source>
        <translation>未进入</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>by invitation</source>
        <translation>邀请制</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>only operators write</source>
        <translation>仅管理员发言</translation>
    </message>
    <message>
        <source>moderated</source>
        <translation>需发言权</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>限速</translation>
    </message>
</context>
<context>
    <name>charla::ui::SearchModel</name>
    <message>
        <source>private, with %1</source>
        <translation>私聊,与 %1</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>author, room, date, text</comment>
        <translation>%1,%2,%3:%4</translation>
    </message>
</context>
<context>
    <name>charla::ui::SearchPanel</name>
    <message>
        <source>Search for</source>
        <translation>搜索内容</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>搜索范围</translation>
    </message>
    <message>
        <source>Messages that were found</source>
        <translation>找到的消息</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有对话</translation>
    </message>
    <message>
        <source>Words, from:nick, since:2026-01-31, until:2026-02-28</source>
        <translation>词语、from:昵称、since:2026-01-31、until:2026-02-28</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭搜索</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭搜索 (Esc)</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>在 %1 中</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>All words must be in a message, each perhaps as a part of a word. Add from:nick, since: or until: with a day to narrow it down.</source>
        <translation>消息须包含所有词语,也可以只是词的一部分。加上 from:昵称、since:日期(起)或 until:日期(止)可缩小范围。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now. It is searched as soon as it is back.</source>
        <translation>现在无法连接服务器。恢复后将立即搜索。</translation>
    </message>
    <message>
        <source>Nothing was found here. Perhaps everywhere?</source>
        <translation>此处没有找到。要不要在所有对话中找?</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words, or a part of one.</source>
        <translation>没有找到。请减少词语,或只用词的一部分。</translation>
    </message>
    <message>
        <source>1 message was found.</source>
        <translation>找到 1 条消息。</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln messages; scroll for more.</source>
        <translation>
            <numerusform>最新的 %Ln 条消息;滚动查看更多。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages were found.</source>
        <translation>
            <numerusform>找到 %Ln 条消息。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>charla::ui::SearchQuery</name>
    <message>
        <source>Write the day after “%1:” as 2026-01-31.</source>
        <translation>请在“%1:”后以 2026-01-31 的形式写日期。</translation>
    </message>
    <message>
        <source>Write a nick after “from:”.</source>
        <translation>请在“from:”后写昵称。</translation>
    </message>
    <message>
        <source>That is too long to look for.</source>
        <translation>搜索内容太长。</translation>
    </message>
</context>
<context>
    <name>charla::ui::ServerHeader</name>
    <message>
        <source>Search everywhere</source>
        <translation>搜索所有对话</translation>
    </message>
    <message>
        <source>Search all messages (Ctrl+Shift+F)</source>
        <translation>搜索所有消息 (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Show the rooms of %1</source>
        <translation>显示 %1 的房间</translation>
    </message>
    <message>
        <source>Hide the rooms of %1</source>
        <translation>隐藏 %1 的房间</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
</context>
<context>
    <name>charla::ui::ServerPanes</name>
    <message>
        <source>You are at no server.</source>
        <translation>你不在任何服务器上。</translation>
    </message>
    <message>
        <source>&amp;Host or join…</source>
        <translation>主持或加入(&amp;H)…</translation>
    </message>
    <message>
        <source>Host or join</source>
        <translation>主持或加入</translation>
    </message>
</context>
<context>
    <name>charla::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>As the desktop has them</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the desktop has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Words, times and numbers</source>
        <translation>文字、时间和数字</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Send by</source>
        <translation>发送键</translation>
    </message>
    <message>
        <source>%1 always begins a new line.</source>
        <translation>%1 总是换行。</translation>
    </message>
    <message>
        <source>While you look elsewhere</source>
        <translation>当你不在看时</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Of private messages and of who names you</source>
        <translation>私信和提到你的消息</translation>
    </message>
    <message>
        <source>Of all messages</source>
        <translation>所有消息</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>They show what was written</source>
        <translation>显示消息内容</translation>
    </message>
    <message>
        <source>They make a sound</source>
        <translation>播放声音</translation>
    </message>
    <message>
        <source>Do not disturb now</source>
        <translation>现在请勿打扰</translation>
    </message>
    <message>
        <source>When Charla starts</source>
        <translation>Charla 启动时</translation>
    </message>
    <message>
        <source>Come back to where you were</source>
        <translation>回到上次的位置</translation>
    </message>
    <message>
        <source>Keep the window out of the way</source>
        <translation>不显示窗口</translation>
    </message>
    <message>
        <source>Beside the clock, or minimised where there is no such place.</source>
        <translation>在时钟旁；没有该位置时最小化。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Look for servers in this network</source>
        <translation>在此网络中查找服务器</translation>
    </message>
</context>
<context>
    <name>charla::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Conversation by its number</source>
        <translation>按编号转到对话</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>书写时</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>发送消息</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Change the last own message, in an empty field</source>
        <translation>输入框为空时修改自己的上一条消息</translation>
    </message>
    <message>
        <source>Name a person</source>
        <translation>提及某人</translation>
    </message>
    <message>
        <source>Emoji by its name</source>
        <translation>按名称插入表情</translation>
    </message>
    <message>
        <source>Take what is offered</source>
        <translation>采用候选项</translation>
    </message>
    <message>
        <source>Give up an answer or a change</source>
        <translation>放弃回复或修改</translation>
    </message>
    <message>
        <source>What can be done with a chosen message</source>
        <translation>对所选消息的操作</translation>
    </message>
    <message>
        <source>Delete a chosen own message</source>
        <translation>删除选中的自己的消息</translation>
    </message>
    <message>
        <source>Bring the message back that was deleted just now</source>
        <translation>恢复刚刚删除的消息</translation>
    </message>
</context>
<context>
    <name>charla::ui::SizeField</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
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
        <translation>以 %1 在线，位于 %2</translation>
    </message>
    <message>
        <source>Online as %1 at %2 (%3)</source>
        <comment>nick, server, address</comment>
        <translation>以 %1 在线，位于 %2（%3）</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Offline, waiting to connect again</source>
        <translation>离线，等待重新连接</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
</context>
<context>
    <name>charla::ui::StopQuestion</name>
    <message>
        <source>Stop hosting?</source>
        <translation>停止服务器？</translation>
    </message>
    <message>
        <source>Others are in your rooms.</source>
        <translation>你的房间里还有其他人。</translation>
    </message>
    <message>
        <source>&amp;Stop the server</source>
        <translation>停止服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep hosting</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>If you go on, the server in this window stops, and they are disconnected. What was said stays on this computer, for when you host again.</source>
        <translation>如果继续,此窗口中的服务器将停止,其他人会断开连接。说过的内容会保留在这台电脑上,供你下次开服时使用。</translation>
    </message>
</context>
<context>
    <name>charla::ui::Switcher</name>
    <message>
        <source>Nothing is called like that.</source>
        <translation>没有这样的名称。</translation>
    </message>
    <message>
        <source>Go to a conversation or an act</source>
        <translation>转到对话或操作</translation>
    </message>
    <message>
        <source>Room, person or act</source>
        <translation>房间、用户或操作</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Go to a room, a person or an act…</source>
        <translation>转到房间、用户或操作…</translation>
    </message>
</context>
<context>
    <name>charla::ui::SwitcherModel</name>
    <message>
        <source>not joined yet</source>
        <translation>尚未加入</translation>
    </message>
</context>
<context>
    <name>charla::ui::TermsForm</name>
    <message>
        <source>Port of your server</source>
        <translation>你的服务器端口</translation>
    </message>
    <message>
        <source>0 (any free port)</source>
        <translation>0（任意空闲端口）</translation>
    </message>
    <message>
        <source>Who may join</source>
        <translation>谁可以加入</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>What is said is kept</source>
        <translation>聊天记录保留</translation>
    </message>
    <message>
        <source>&amp;Everybody who gets the address</source>
        <translation>知道地址的所有人(&amp;E)</translation>
    </message>
    <message>
        <source>Everybody who gets the address may join</source>
        <translation>知道地址的所有人都可以加入</translation>
    </message>
    <message>
        <source>Only who knows the pass&amp;word</source>
        <translation>仅知道密码的人(&amp;W)</translation>
    </message>
    <message>
        <source>Only who knows the password may join</source>
        <translation>只有知道密码的人可以加入</translation>
    </message>
    <message>
        <source>Password of your server</source>
        <translation>你的服务器密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>It is kept in charla.ini, which only you can read. Whoever has been in needs none to come back.</source>
        <translation>它保存在只有你能读取的 charla.ini 中。进来过的人再次加入时不需要密码。</translation>
    </message>
    <message>
        <source>How long what is said is kept</source>
        <translation>聊天记录保留多久</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>for some days</source>
        <translation>若干天</translation>
    </message>
    <message>
        <source>in memory only</source>
        <translation>仅在内存中</translation>
    </message>
    <message>
        <source>Days for which it is kept</source>
        <translation>保留天数</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>Restart the server now</source>
        <translation>立即重启服务器</translation>
    </message>
    <message>
        <source>&amp;Restart now</source>
        <translation>立即重启(&amp;R)</translation>
    </message>
    <message>
        <source> day</source>
        <translation> 天</translation>
    </message>
    <message numerus="yes">
        <source> days</source>
        <translation>
            <numerusform> 天</numerusform>
        </translation>
    </message>
    <message>
        <source>What is older is removed for good.</source>
        <translation>更早的内容将被永久删除。</translation>
    </message>
    <message>
        <source>Nothing is written to the disk, and all is gone when the server stops. What is on the disk already stays there.</source>
        <translation>不写入磁盘，服务器停止后全部消失。磁盘上已有的内容会保留。</translation>
    </message>
    <message>
        <source>Enter a password, or let in everybody.</source>
        <translation>请输入密码，或允许所有人加入。</translation>
    </message>
    <message>
        <source>Takes effect when the server starts again.</source>
        <translation>服务器重新启动后生效。</translation>
    </message>
    <message>
        <source>What was said so far is in memory only, and is gone then.</source>
        <translation>目前的聊天记录只在内存中，届时会丢失。</translation>
    </message>
    <message>
        <source>Those who are connected come back by themselves, unless the port changes.</source>
        <translation>已连接的人会自动回来，除非端口改变。</translation>
    </message>
    <message>
        <source>It counts, but could not be kept for the next time.</source>
        <translation>已生效，但未能保存供下次使用。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Others in this network find the server by themselves</source>
        <translation>此网络中的其他人可自动找到服务器</translation>
    </message>
</context>
<context>
    <name>charla::ui::TermsSheet</name>
    <message>
        <source>As fast as people like</source>
        <translation>不限速度</translation>
    </message>
    <message numerus="yes">
        <source>One message every %n s of each person</source>
        <translation>
            <numerusform>每人每 %n 秒一条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One message every %n min of each person</source>
        <translation>
            <numerusform>每人每 %n 分钟一条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Who comes in</source>
        <translation>谁可以进入</translation>
    </message>
    <message>
        <source>How fast people write</source>
        <translation>发言速度</translation>
    </message>
    <message>
        <source>Only &amp;operators write</source>
        <translation>只有管理员可以发言(&amp;O)</translation>
    </message>
    <message>
        <source>Only who has been given &amp;voice writes</source>
        <translation>只有获得发言权的人可以发言(&amp;V)</translation>
    </message>
    <message>
        <source>Only operators change the &amp;topic</source>
        <translation>只有管理员可以更改主题(&amp;T)</translation>
    </message>
    <message>
        <source>Whom to let in</source>
        <translation>允许谁进入</translation>
    </message>
    <message>
        <source>Everybody comes in, and sees it in the list</source>
        <translation>所有人都能进入，并在列表中看到</translation>
    </message>
    <message>
        <source>Hidden: only who is in it sees it in the list</source>
        <translation>隐藏：只有其中的人能在列表中看到</translation>
    </message>
    <message>
        <source>By invitation: only who is let in comes in</source>
        <translation>邀请制：只有获准的人可以进入</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A nick to let in</source>
        <translation>允许进入的昵称</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>允许进入</translation>
    </message>
    <message>
        <source>Let &amp;in</source>
        <translation>允许进入(&amp;I)</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>%1 的设置</translation>
    </message>
</context>
<context>
    <name>charla::ui::TrustWarning</name>
    <message>
        <source>Stay away</source>
        <translation>不连接</translation>
    </message>
    <message>
        <source>Stay &amp;away</source>
        <translation>不连接(&amp;A)</translation>
    </message>
    <message>
        <source>%1 does not encrypt the talk any more.</source>
        <translation>%1 不再加密通信。</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before.</source>
        <translation>%1 出示的证书与以前不同。</translation>
    </message>
    <message>
        <source>Nobody vouches for the certificate of %1 any more.</source>
        <translation>已没有机构为 %1 的证书担保。</translation>
    </message>
    <message>
        <source>What was written down about the certificate of %1 is damaged.</source>
        <translation>关于 %1 的证书的记录已损坏。</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the link says.</source>
        <translation>%1 出示的证书与链接中的不同。</translation>
    </message>
    <message>
        <source>You were not connected, and nothing of yours was sent there.</source>
        <translation>没有建立连接，也没有向那里发送你的任何内容。</translation>
    </message>
    <message>
        <source>The link is for an encrypted talk, but whoever answers there does not encrypt: another computer may have taken the server&apos;s place.</source>
        <translation>链接要求加密通信，但那里的应答者不加密：可能有另一台电脑冒充了服务器。</translation>
    </message>
    <message>
        <source>The link may be old or wrong, or another computer has taken the server&apos;s place to read along.</source>
        <translation>链接可能已过时或有误，也可能有另一台电脑冒充服务器来偷看内容。</translation>
    </message>
    <message>
        <source>Either its host has set it up anew, or another computer has taken its place to read along.</source>
        <translation>要么主持人重新设置了服务器，要么有另一台电脑冒充它来偷看内容。</translation>
    </message>
    <message>
        <source>Ask the host in person or by telephone. Whatever is said without encryption can be read by others on the network.</source>
        <translation>请当面或打电话询问主持人。不加密的内容可能被网络上的其他人读到。</translation>
    </message>
    <message>
        <source>Ask the host, in person or by telephone, to read out the fingerprint in their window. Trust the new one only if it is the same.</source>
        <translation>请当面或打电话让主持人读出其窗口中的指纹。只有与新指纹相同时才信任它。</translation>
    </message>
    <message>
        <source>&amp;Trust the new one</source>
        <translation>信任新的(&amp;T)</translation>
    </message>
    <message>
        <source>Fingerprint in the link</source>
        <translation>链接中的指纹</translation>
    </message>
    <message>
        <source>Fingerprint before</source>
        <translation>以前的指纹</translation>
    </message>
    <message>
        <source>&amp;Go on without encryption</source>
        <translation>不加密继续(&amp;G)</translation>
    </message>
    <message>
        <source>Fingerprint now (this computer&apos;s authorities vouch for it)</source>
        <translation>现在的指纹（由此电脑信任的机构担保）</translation>
    </message>
    <message>
        <source>Fingerprint now</source>
        <translation>现在的指纹</translation>
    </message>
</context>
<context>
    <name>charla::ui::WelcomeDialog</name>
    <message>
        <source>Welcome to Charla</source>
        <translation>欢迎使用 Charla</translation>
    </message>
    <message>
        <source>Talk with the people on your network. No account, no internet.</source>
        <translation>与同一网络中的人聊天。无需账号，无需互联网。</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>S&amp;tart and enter</source>
        <translation>启动并进入(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Enter</source>
        <translation>进入(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>charla::ui::WelcomeForm</name>
    <message>
        <source>Your nick</source>
        <translation>你的昵称</translation>
    </message>
    <message>
        <source>Your &amp;nick</source>
        <translation>你的昵称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Host a room server</source>
        <translation>开设房间服务器(&amp;H)</translation>
    </message>
    <message>
        <source>Start one on this computer and invite the others.</source>
        <translation>在这台电脑上启动，然后邀请其他人。</translation>
    </message>
    <message>
        <source>Host a room server</source>
        <translation>开设房间服务器</translation>
    </message>
    <message>
        <source>&amp;Join a room server</source>
        <translation>加入房间服务器(&amp;J)</translation>
    </message>
    <message>
        <source>Somebody on your network has already started one.</source>
        <translation>你的网络中已有人启动了一个。</translation>
    </message>
    <message>
        <source>Join a room server</source>
        <translation>加入房间服务器</translation>
    </message>
    <message>
        <source>Enter the address of the server.</source>
        <translation>请输入服务器地址。</translation>
    </message>
    <message>
        <source>That is not an address. Enter one like 192.168.1.20:9090.</source>
        <translation>这不是地址。请输入类似 192.168.1.20:9090 的地址。</translation>
    </message>
    <message>
        <source>You host a server already.</source>
        <translation>你已经在主持一个服务器。</translation>
    </message>
    <message>
        <source>Password of the nick</source>
        <translation>昵称的密码</translation>
    </message>
    <message>
        <source>Password of the n&amp;ick</source>
        <translation>昵称的密码(&amp;I)</translation>
    </message>
</context>
<context>
    <name>charla::ui::aboutBox</name>
    <message>
        <source>About Charla</source>
        <translation>关于 Charla</translation>
    </message>
    <message>
        <source>Chat for the people on your network. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>为同一网络中的人提供聊天。自由软件，采用 GNU 通用公共许可证第 3 版或更新版本。</translation>
    </message>
</context>
<context>
    <name>charla::ui::files</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>压缩文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>Document (PDF)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so much of a file is there</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what a file is, and its size</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>what a file is, its name, its size</comment>
        <translation>%1 %2，%3</translation>
    </message>
    <message>
        <source>This server takes no files.</source>
        <translation>此服务器不接收文件。</translation>
    </message>
    <message>
        <source>Too large: %1 at most.</source>
        <translation>太大：最多 %1。</translation>
    </message>
    <message>
        <source>This is larger than the server takes.</source>
        <translation>超出服务器允许的大小。</translation>
    </message>
    <message>
        <source>The server does not take files of this type.</source>
        <translation>服务器不接收此类型的文件。</translation>
    </message>
    <message>
        <source>The server has no room for this.</source>
        <translation>服务器空间不足。</translation>
    </message>
    <message>
        <source>Too many files are on their way. Wait until some are sent.</source>
        <translation>正在传输的文件过多。请等待其中一些发送完毕。</translation>
    </message>
    <message>
        <source>The server does not have this any more.</source>
        <translation>服务器上已不再有此文件。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n files fit into a message.</source>
        <translation>
            <numerusform>一条消息最多可附加 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>It can&apos;t be read any more.</source>
        <translation>已无法读取。</translation>
    </message>
    <message>
        <source>It was changed meanwhile.</source>
        <translation>文件在此期间被修改。</translation>
    </message>
    <message>
        <source>The connection broke off again and again.</source>
        <translation>连接一再中断。</translation>
    </message>
    <message>
        <source>%1 was not sent. %2</source>
        <comment>a file; why</comment>
        <translation>“%1”未发送。%2</translation>
    </message>
    <message>
        <source>The server does not have %1 any more.</source>
        <translation>服务器上已不再有“%1”。</translation>
    </message>
    <message>
        <source>%1 could not be written there. Look at the rights of the folder, and at the space on the disk.</source>
        <translation>无法将“%1”写入该位置。请检查文件夹权限和磁盘空间。</translation>
    </message>
    <message>
        <source>%1 could not be fetched: the connection broke off again and again.</source>
        <translation>无法获取“%1”：连接一再中断。</translation>
    </message>
    <message>
        <source>Send again</source>
        <comment>a message whose files did not get through</comment>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Take back</source>
        <comment>a message whose files did not get through</comment>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>charla::ui::messageContent</name>
    <message>
        <source>edited · %1</source>
        <comment>beside the time of a message</comment>
        <translation>已编辑 · %1</translation>
    </message>
    <message>
        <source>More messages in between – click to load them</source>
        <translation>中间还有更多消息 – 点击加载</translation>
    </message>
    <message>
        <source>An earlier message – click to see it</source>
        <translation>较早的消息 – 点击查看</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>此消息已删除</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>brings a deleted message back</comment>
        <translation>撤销</translation>
    </message>
    <message>
        <source>New messages since you were away</source>
        <translation>你离开后的新消息</translation>
    </message>
    <message>
        <source>Don&apos;t send this message</source>
        <translation>不发送此消息</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存“%1”</translation>
    </message>
</context>
<context>
    <name>charla::ui::notices</name>
    <message numerus="yes">
        <source>%1 joined</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>%1 进来了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 came and went</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>%1 来过又离开了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>%1 离开了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left and came back</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>%1 离开后又回来了</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>charla::ui::texts</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Port %1 is already in use on this computer.</source>
        <translation>这台电脑上的端口 %1 已被占用。</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one.</source>
        <translation>请换一个端口，或填 0 使用任意空闲端口。</translation>
    </message>
    <message>
        <source>This computer does not let you use port %1.</source>
        <translation>这台电脑不允许你使用端口 %1。</translation>
    </message>
    <message>
        <source>Choose a port above 1023, or 0 for any free one.</source>
        <translation>请选择大于 1023 的端口，或填 0 使用任意空闲端口。</translation>
    </message>
    <message>
        <source>The server could not be started (%1).</source>
        <translation>无法启动服务器（%1）。</translation>
    </message>
    <message>
        <source>Try another port, or 0 for any free one.</source>
        <translation>请试试其他端口，或填 0 使用任意空闲端口。</translation>
    </message>
    <message>
        <source>Enter the nick that the others will see.</source>
        <translation>请输入其他人会看到的昵称。</translation>
    </message>
    <message numerus="yes">
        <source>That nick is too long. Use at most %n characters.</source>
        <translation>
            <numerusform>昵称太长了。最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>That nick contains invisible characters. Use letters, digits, signs and spaces.</source>
        <translation>昵称中含有不可见字符。请使用字母、数字、符号和空格。</translation>
    </message>
    <message>
        <source>That nick can&apos;t be used. Choose another one.</source>
        <translation>这个昵称不能使用。请换一个。</translation>
    </message>
    <message>
        <source>Enter the name of a room.</source>
        <translation>请输入房间名称。</translation>
    </message>
    <message numerus="yes">
        <source>That name is too long. Use at most %n characters.</source>
        <translation>
            <numerusform>名称太长了。最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>That name contains invisible characters. Use letters, digits, signs and spaces.</source>
        <translation>名称中含有不可见字符。请使用字母、数字、符号和空格。</translation>
    </message>
    <message>
        <source>That name can&apos;t be used. Choose another one.</source>
        <translation>这个名称不能使用。请换一个。</translation>
    </message>
    <message>
        <source>This is too long by %1 KiB. Shorten it, or send it in parts.</source>
        <translation>超出了 %1 KiB。请缩短，或分几次发送。</translation>
    </message>
    <message>
        <source>This contains characters that can&apos;t be sent. Remove the control characters.</source>
        <translation>含有无法发送的字符。请去掉控制字符。</translation>
    </message>
    <message>
        <source>You are not in that room any more. Join it again to write there.</source>
        <translation>你已不在那个房间。请重新进入后再发言。</translation>
    </message>
    <message>
        <source>That person has left. Your message was not delivered.</source>
        <translation>那个人已经离开。你的消息没有送达。</translation>
    </message>
    <message>
        <source>The server holds as many rooms as it can. Join one that exists.</source>
        <translation>服务器的房间数已满。请进入现有的房间。</translation>
    </message>
    <message>
        <source>The server could not keep your message. Send it again.</source>
        <translation>服务器未能保存你的消息。请重新发送。</translation>
    </message>
    <message>
        <source>The server refused this because it is too long.</source>
        <translation>服务器拒绝了它，因为太长。</translation>
    </message>
    <message>
        <source>The server refused this because of invisible characters.</source>
        <translation>服务器拒绝了它，因为含有不可见字符。</translation>
    </message>
    <message>
        <source>The server refused the last request (%1).</source>
        <translation>服务器拒绝了上一个请求（%1）。</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>正在重试。</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>%n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>1 unread message</source>
        <translation>1 条未读消息</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two names</comment>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <comment>three names</comment>
        <translation>%1、%2和%3</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 正在输入…</translation>
    </message>
    <message numerus="yes">
        <source>%1 are writing…</source>
        <comment>several names</comment>
        <translation>
            <numerusform>%1 正在输入…</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no computer called %1 on this network.</source>
        <translation>这个网络中没有名为 %1 的电脑。</translation>
    </message>
    <message>
        <source>Check the address for mistakes, or use the numbers that the host&apos;s window shows.</source>
        <translation>请检查地址是否有误，或使用主持人窗口中显示的数字地址。</translation>
    </message>
    <message>
        <source>Nobody answers at %1.</source>
        <translation>%1 没有应答。</translation>
    </message>
    <message>
        <source>Check address and port, and that the host has started Charla.</source>
        <translation>请检查地址和端口，并确认主持人已启动 Charla。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 未能及时应答。</translation>
    </message>
    <message>
        <source>Check that you are on the same network and that no firewall is in the way.</source>
        <translation>请确认你们在同一网络中，且没有防火墙阻挡。</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>连接已断开。</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>请检查网络。</translation>
    </message>
    <message>
        <source>The server has been stopped.</source>
        <translation>服务器已停止。</translation>
    </message>
    <message>
        <source>Ask the host to start it again.</source>
        <translation>请让主持人重新启动它。</translation>
    </message>
    <message>
        <source>The connection was too slow to keep up.</source>
        <translation>连接太慢，跟不上。</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>请重新连接。</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not a Charla server.</source>
        <translation>%1 有应答，但不是 Charla 服务器。</translation>
    </message>
    <message>
        <source>Check address and port.</source>
        <translation>请检查地址和端口。</translation>
    </message>
    <message>
        <source>The server at %1 is of another version of Charla.</source>
        <translation>%1 上的服务器是另一个版本的 Charla。</translation>
    </message>
    <message>
        <source>Use the same version on both computers, or join with a browser.</source>
        <translation>请在两台电脑上使用相同版本，或用浏览器进入。</translation>
    </message>
    <message>
        <source>Somebody there already has that nick, or one that looks like it.</source>
        <translation>那里已有人使用这个昵称或看起来相同的昵称。</translation>
    </message>
    <message>
        <source>Choose another nick.</source>
        <translation>请换一个昵称。</translation>
    </message>
    <message>
        <source>That nick belongs to the server itself.</source>
        <translation>这个昵称属于服务器本身。</translation>
    </message>
    <message>
        <source>The server does not take that nick.</source>
        <translation>服务器不接受这个昵称。</translation>
    </message>
    <message>
        <source>You continued in another window or program, so this one was disconnected.</source>
        <translation>你已在另一个窗口或程序中继续，所以这里断开了连接。</translation>
    </message>
    <message>
        <source>Connect again with another nick to use both.</source>
        <translation>若要同时使用，请换一个昵称重新连接。</translation>
    </message>
    <message>
        <source>The connection failed (%1).</source>
        <translation>连接失败（%1）。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>Another Charla on this computer keeps its history in the same folder.</source>
        <translation>这台电脑上的另一个 Charla 正在同一文件夹中保存历史记录。</translation>
    </message>
    <message>
        <source>End that one first.</source>
        <translation>请先结束它。</translation>
    </message>
    <message>
        <source>A newer Charla made the history on this computer.</source>
        <translation>这台电脑上的历史记录由更新版本的 Charla 创建。</translation>
    </message>
    <message>
        <source>Host with that one; nothing was changed.</source>
        <translation>请用那个版本开服;没有更改任何内容。</translation>
    </message>
    <message>
        <source>The history on this computer is damaged (%1).</source>
        <translation>这台电脑上的历史记录已损坏(%1)。</translation>
    </message>
    <message>
        <source>Start Charla with --repair to save what can be read; nothing is overwritten.</source>
        <translation>请用 --repair 启动 Charla 以保存可读取的内容;不会覆盖任何东西。</translation>
    </message>
    <message>
        <source>The history on this computer can&apos;t be opened (%1).</source>
        <translation>无法打开这台电脑上的历史记录(%1)。</translation>
    </message>
    <message>
        <source>Look at the rights of its folder.</source>
        <translation>请检查其文件夹的权限。</translation>
    </message>
    <message>
        <source>The history on this computer can&apos;t be written (%1).</source>
        <translation>无法写入这台电脑上的历史记录(%1)。</translation>
    </message>
    <message>
        <source>Look at the rights of its folder, and at the space on the disk.</source>
        <translation>请检查其文件夹的权限和磁盘空间。</translation>
    </message>
    <message>
        <source>That message is not there any more.</source>
        <translation>那条消息已经不在了。</translation>
    </message>
    <message>
        <source>Only who wrote a message can change it.</source>
        <translation>只有作者本人才能更改消息。</translation>
    </message>
    <message>
        <source>That message has as many reactions as it can.</source>
        <translation>那条消息的回应已达上限。</translation>
    </message>
    <message>
        <source>names you</source>
        <translation>提到了你</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread messages</source>
        <translation>
            <numerusform>%Ln 条未读消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln others</source>
        <comment>more than three names</comment>
        <translation>
            <numerusform>%1、%2和另外 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>The server at %1 asks for a password.</source>
        <translation>%1 上的服务器需要密码。</translation>
    </message>
    <message>
        <source>Its host knows it.</source>
        <translation>主持人知道密码。</translation>
    </message>
    <message>
        <source>That is not the password of the server at %1.</source>
        <translation>这不是 %1 上服务器的密码。</translation>
    </message>
    <message>
        <source>Ask its host.</source>
        <translation>请询问主持人。</translation>
    </message>
    <message>
        <source>The server could not put the files to your message. Send it again.</source>
        <translation>服务器无法将文件添加到您的消息中。请重新发送。</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one you know.</source>
        <translation>%1 出示的证书不是你所知道的那个。</translation>
    </message>
    <message>
        <source>The server at %1 does not encrypt the talk.</source>
        <translation>%1 的服务器不加密通信。</translation>
    </message>
    <message>
        <source>Ask its host, or enter the address without https:// or wss:// before it.</source>
        <translation>请询问主持人，或输入前面不带 https:// 或 wss:// 的地址。</translation>
    </message>
    <message>
        <source>Ask its host whether it was set up anew.</source>
        <translation>请询问主持人是否重新设置了服务器。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate can&apos;t be used (%1).</source>
        <translation>无法使用服务器的证书（%1）。</translation>
    </message>
    <message>
        <source>Mend that file, or put it aside: without one Charla makes its own.</source>
        <translation>请修复该文件或将其移开：没有它时，Charla 会自行生成证书。</translation>
    </message>
    <message>
        <source>%1 Reason: %2</source>
        <translation>%1 原因：%2</translation>
    </message>
    <message>
        <source>%1 has put you out of %2.</source>
        <translation>%1 已将你请出 %2。</translation>
    </message>
    <message>
        <source>%1 has put you off this server.</source>
        <translation>%1 已将你请出此服务器。</translation>
    </message>
    <message>
        <source>%1 has banned you from this server.</source>
        <translation>%1 已将你从此服务器封禁。</translation>
    </message>
    <message>
        <source>%1 has muted you in %2.</source>
        <translation>%1 已将你在 %2 禁言。</translation>
    </message>
    <message>
        <source>%1 has muted you.</source>
        <translation>%1 已将你禁言。</translation>
    </message>
    <message>
        <source>%1 lets you write again in %2.</source>
        <translation>%1 让你在 %2 恢复发言。</translation>
    </message>
    <message>
        <source>%1 lets you write again.</source>
        <translation>%1 让你恢复发言。</translation>
    </message>
    <message>
        <source>%1 lets you into %2. You find it among the rooms.</source>
        <translation>%1 允许你进入 %2，可在房间列表中找到。</translation>
    </message>
    <message>
        <source>%1 lets you into %2 no more.</source>
        <translation>%1 不再让你进入 %2。</translation>
    </message>
    <message>
        <source>%1 has given you voice in %2.</source>
        <translation>%1 已允许你在 %2 发言。</translation>
    </message>
    <message>
        <source>%1 has taken your voice in %2.</source>
        <translation>%1 已收回你在 %2 的发言权。</translation>
    </message>
    <message>
        <source>%1 put %2 out of %3</source>
        <translation>%1 将 %2 请出 %3</translation>
    </message>
    <message>
        <source>%1 put %2 off the server</source>
        <translation>%1 将 %2 请出服务器</translation>
    </message>
    <message>
        <source>%1 banned %2</source>
        <translation>%1 封禁了 %2</translation>
    </message>
    <message>
        <source>%1 lifted the ban of %2</source>
        <translation>%1 解除了对 %2 的封禁</translation>
    </message>
    <message>
        <source>%1 muted %2 in %3</source>
        <translation>%1 在 %3 禁言了 %2</translation>
    </message>
    <message>
        <source>%1 muted %2</source>
        <translation>%1 禁言了 %2</translation>
    </message>
    <message>
        <source>%1 let %2 write again in %3</source>
        <translation>%1 让 %2 在 %3 恢复发言</translation>
    </message>
    <message>
        <source>%1 let %2 write again</source>
        <translation>%1 让 %2 恢复发言</translation>
    </message>
    <message>
        <source>%1 let %2 into %3</source>
        <translation>%1 让 %2 进入 %3</translation>
    </message>
    <message>
        <source>%1 let %2 into %3 no more</source>
        <translation>%1 不再让 %2 进入 %3</translation>
    </message>
    <message>
        <source>%1 gave %2 voice in %3</source>
        <translation>%1 让 %2 可以在 %3 发言</translation>
    </message>
    <message>
        <source>%1 took the voice of %2 in %3</source>
        <translation>%1 收回了 %2 在 %3 的发言权</translation>
    </message>
    <message>
        <source>%1 changed the role of %2</source>
        <translation>%1 更改了 %2 的角色</translation>
    </message>
    <message>
        <source>%1 deleted a message of %2 in %3</source>
        <translation>%1 删除了 %2 在 %3 的一条消息</translation>
    </message>
    <message>
        <source>%1 changed the settings of %3</source>
        <translation>%1 更改了 %3 的设置</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>%1 Until %2.</source>
        <translation>%1 到 %2 为止。</translation>
    </message>
    <message>
        <source>You are muted here until %1.</source>
        <translation>你在此被禁言至 %1。</translation>
    </message>
    <message>
        <source>You are muted here, until an operator lets you write again.</source>
        <translation>你在此被禁言，直到管理员恢复你的发言。</translation>
    </message>
    <message>
        <source>In this room only operators write.</source>
        <translation>此房间只有管理员可以发言。</translation>
    </message>
    <message>
        <source>In this room writes who has been given voice. Ask an operator for it.</source>
        <translation>此房间只有获得发言权的人可以发言。请向管理员申请。</translation>
    </message>
    <message numerus="yes">
        <source>This room is slow: you can send the next message in %n s.</source>
        <translation>
            <numerusform>此房间限速：%n 秒后可以发送下一条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>act, time</comment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>act, reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, until %2, by %3</source>
        <translation>%1，到 %2，由 %3</translation>
    </message>
    <message>
        <source>%1, for good, by %2</source>
        <translation>%1，永久，由 %2</translation>
    </message>
    <message>
        <source>You may not do that here.</source>
        <translation>你不能在此这样做。</translation>
    </message>
    <message>
        <source>You are muted, so nothing was sent.</source>
        <translation>你已被禁言，未发送任何内容。</translation>
    </message>
    <message>
        <source>In that room you may only read.</source>
        <translation>在该房间你只能阅读。</translation>
    </message>
    <message>
        <source>That room is slow. Wait a little before your next message.</source>
        <translation>该房间限速。请稍候再发下一条消息。</translation>
    </message>
    <message>
        <source>Into that room one must be let in. Ask an operator, or who made it.</source>
        <translation>进入该房间需要获准。请联系管理员或创建者。</translation>
    </message>
    <message>
        <source>That was too fast. Try again in a moment.</source>
        <translation>太快了。请稍后再试。</translation>
    </message>
    <message>
        <source>That is not the password of this nick.</source>
        <translation>这不是此昵称的密码。</translation>
    </message>
    <message>
        <source>You are not logged in there any more.</source>
        <translation>您已不在那里登录。</translation>
    </message>
    <message>
        <source>Key mark %1: the same for as long as it is the same person</source>
        <translation>密钥标记 %1：只要是同一个人，它就不变</translation>
    </message>
    <message>
        <source>The server had to deal with too much from here.</source>
        <translation>这里发给服务器的内容太多。</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>请稍等。</translation>
    </message>
    <message>
        <source>The server has no place for one more.</source>
        <translation>服务器已没有空位。</translation>
    </message>
    <message>
        <source>Ask the host for some, or try again later.</source>
        <translation>请主持人腾出位置，或稍后再试。</translation>
    </message>
    <message>
        <source>You are banned from the server at %1.</source>
        <translation>你已被服务器 %1 封禁。</translation>
    </message>
    <message>
        <source>It ends at %1.</source>
        <translation>将于 %1 结束。</translation>
    </message>
    <message>
        <source>Ask an operator.</source>
        <translation>请联系管理员。</translation>
    </message>
    <message>
        <source>That nick is kept with a password.</source>
        <translation>此昵称已用密码保留。</translation>
    </message>
    <message>
        <source>Enter the password if the nick is yours, or choose another one.</source>
        <translation>如果它是您的，请输入密码，否则请换一个昵称。</translation>
    </message>
    <message>
        <source>Try again, or choose another nick.</source>
        <translation>请重试，或换一个昵称。</translation>
    </message>
    <message>
        <source>This invitation is used up or too old.</source>
        <translation>此邀请已用完或已过期。</translation>
    </message>
    <message>
        <source>Ask for another one, or enter the password of the server.</source>
        <translation>请再要一个，或输入服务器的密码。</translation>
    </message>
    <message>
        <source>A password was tried too often.</source>
        <translation>密码尝试次数过多。</translation>
    </message>
    <message>
        <source>Wait a minute, and try again.</source>
        <translation>请等一分钟再试。</translation>
    </message>
    <message>
        <source>You have ended this session on another device.</source>
        <translation>您在另一台设备上结束了此会话。</translation>
    </message>
    <message>
        <source>Connect again to log in anew.</source>
        <translation>请重新连接以再次登录。</translation>
    </message>
    <message>
        <source>An operator has put you off the server at %1.</source>
        <translation>管理员已将你请出服务器 %1。</translation>
    </message>
    <message>
        <source>You may come back, if you keep to what goes there.</source>
        <translation>只要遵守那里的规矩，你可以再来。</translation>
    </message>
    <message>
        <source>This invitation lets in nobody any more.</source>
        <translation>此邀请不再让任何人进入。</translation>
    </message>
    <message>
        <source>You have as many invitations as you can. Take some back first.</source>
        <translation>您的邀请数量已达上限。请先收回一些。</translation>
    </message>
</context>
</TS>
