<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountTable</name>
    <message>
        <source>{0:,} weaker inputs</source>
        <translation>{0:,} 个较弱的输入</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>和</translation>
    </message>
    <message>
        <source>Held at</source>
        <translation>固定为</translation>
    </message>
    <message>
        <source>After {0}</source>
        <translation>经过 {0}</translation>
    </message>
    <message>
        <source>What the unit adds up</source>
        <translation>该单元相加的内容</translation>
    </message>
    <message>
        <source>Double-click a row, or press Return on it, to go to the unit that it comes from.</source>
        <translation>双击某一行，或在该行按回车键，即可转到它所来自的单元。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>× weight</source>
        <translation>× 权重</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Row {0}, column {1}</source>
        <translation>第 {0} 行第 {1} 列</translation>
    </message>
    <message>
        <source>Layer {0}, unit {1}</source>
        <translation>第 {0} 层单元 {1}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>撤销{0}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>重做{0}(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open drawing or picture…</source>
        <translation>打开手绘或图片(&amp;O)…</translation>
    </message>
    <message>
        <source>Open an InkML drawing, or a picture or photo of a digit, and read it</source>
        <translation>打开 InkML 手绘，或数字的图片、照片，并识别</translation>
    </message>
    <message>
        <source>&amp;Save drawing as…</source>
        <translation>手绘另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Save what is on the pad as PNG, SVG or InkML</source>
        <translation>将画板内容保存为 PNG、SVG 或 InkML</translation>
    </message>
    <message>
        <source>Save &amp;network&apos;s picture as…</source>
        <translation>网络输入图另存为(&amp;N)…</translation>
    </message>
    <message>
        <source>Save the 28 × 28 picture that the network sees as PNG</source>
        <translation>将网络看到的 28 × 28 图像保存为 PNG</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print what is on the pad, or save it as a PDF</source>
        <translation>打印画板上的内容，或存为 PDF</translation>
    </message>
    <message>
        <source>Read &amp;many files…</source>
        <translation>批量识别文件(&amp;M)…</translation>
    </message>
    <message>
        <source>Read many pictures or drawings at once and get a table of the results</source>
        <translation>一次识别许多图片或手绘，结果列成表格</translation>
    </message>
    <message>
        <source>Op&amp;en model…</source>
        <translation>打开模型(&amp;E)…</translation>
    </message>
    <message>
        <source>Read with another model: a .safetensors file, or a PyTorch state dict (.pt, .pth)</source>
        <translation>改用其他模型识别：.safetensors 文件，或 PyTorch state dict（.pt、.pth）</translation>
    </message>
    <message>
        <source>Save model &amp;as…</source>
        <translation>模型另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the model that is reading to a file of your own</source>
        <translation>将正在识别的模型保存到自己的文件</translation>
    </message>
    <message>
        <source>&amp;Back to the bundled model</source>
        <translation>恢复自带模型(&amp;B)</translation>
    </message>
    <message>
        <source>Read with the model that came with DigitPad</source>
        <translation>使用 DigitPad 自带的模型识别</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close DigitPad</source>
        <translation>关闭 DigitPad</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Do the step again that was taken back</source>
        <translation>重新执行被撤销的一步</translation>
    </message>
    <message>
        <source>&amp;Copy drawing</source>
        <translation>复制手绘(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the drawing as a picture</source>
        <translation>将手绘复制为图片</translation>
    </message>
    <message>
        <source>Copy &amp;network&apos;s picture</source>
        <translation>复制网络输入图(&amp;N)</translation>
    </message>
    <message>
        <source>Copy the 28 × 28 picture that the network sees</source>
        <translation>复制网络看到的 28 × 28 图像</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>Read the picture on the clipboard; undo brings back what was on the pad</source>
        <translation>读剪贴板中的图片；撤销可恢复画板上原来的内容</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Empty the pad; undo brings the drawing back</source>
        <translation>清空画板；可用撤销恢复</translation>
    </message>
    <message>
        <source>P&amp;en</source>
        <translation>画笔(&amp;E)</translation>
    </message>
    <message>
        <source>Draw with the left button, a finger or a pen</source>
        <translation>用鼠标左键、手指或手写笔书写</translation>
    </message>
    <message>
        <source>Era&amp;ser</source>
        <translation>橡皮擦(&amp;A)</translation>
    </message>
    <message>
        <source>Remove the ink that is touched; the right button always erases</source>
        <translation>擦除碰到的笔迹；右键始终是橡皮擦</translation>
    </message>
    <message>
        <source>&amp;Thinner pen</source>
        <translation>变细(&amp;T)</translation>
    </message>
    <message>
        <source>Draw with a thinner pen</source>
        <translation>用更细的笔书写</translation>
    </message>
    <message>
        <source>Thic&amp;ker pen</source>
        <translation>变粗(&amp;K)</translation>
    </message>
    <message>
        <source>Draw with a thicker pen</source>
        <translation>用更粗的笔书写</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>首选项(&amp;F)…</translation>
    </message>
    <message>
        <source>Theme, language, what is read, what moves: all that DigitPad remembers</source>
        <translation>主题、语言、识别与动画：DigitPad 记住的一切</translation>
    </message>
    <message>
        <source>&amp;Previous digit</source>
        <translation>上一个数字(&amp;P)</translation>
    </message>
    <message>
        <source>Let the bars be about the digit to the left</source>
        <translation>让条形图显示左边的数字</translation>
    </message>
    <message>
        <source>&amp;Next digit</source>
        <translation>下一个数字(&amp;N)</translation>
    </message>
    <message>
        <source>Let the bars be about the digit to the right</source>
        <translation>让条形图显示右边的数字</translation>
    </message>
    <message>
        <source>Join with the digit &amp;before</source>
        <translation>与前一个数字合并(&amp;B)</translation>
    </message>
    <message>
        <source>What was read as two digits is one</source>
        <translation>被读作两个的数字其实是一个</translation>
    </message>
    <message>
        <source>&amp;Join with the next digit</source>
        <translation>与后一个数字合并(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Cut this digit</source>
        <translation>切分这个数字(&amp;C)</translation>
    </message>
    <message>
        <source>What was read as one digit is more than one</source>
        <translation>被读作一个的数字其实不止一个</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>辅助框(&amp;G)</translation>
    </message>
    <message>
        <source>Show the box in which a digit sits well</source>
        <translation>显示适合书写数字的方框</translation>
    </message>
    <message>
        <source>&amp;Animate the bars</source>
        <translation>条形动画(&amp;A)</translation>
    </message>
    <message>
        <source>Let the bars move to their new length instead of jumping</source>
        <translation>让条形平滑变化，而不是跳变</translation>
    </message>
    <message>
        <source>Say so when it is &amp;no digit</source>
        <translation>不是数字时说明(&amp;N)</translation>
    </message>
    <message>
        <source>Answer “–” to scribbles and letters instead of naming a digit in any case</source>
        <translation>对涂鸦和字母回答“–”，而不是总给出一个数字</translation>
    </message>
    <message>
        <source>Read &amp;whole numbers</source>
        <translation>读取整个数(&amp;W)</translation>
    </message>
    <message>
        <source>Read digits beside each other as one number; otherwise one digit at a time</source>
        <translation>把并排的数字读作一个数；否则一次只读一个数字</translation>
    </message>
    <message>
        <source>Look &amp;inside</source>
        <translation>看看内部(&amp;I)</translation>
    </message>
    <message>
        <source>See every unit of the network at work on your drawing, and ask what if</source>
        <translation>查看网络的每个单元如何处理你的手绘，并试试各种假设</translation>
    </message>
    <message>
        <source>Repla&amp;y the drawing</source>
        <translation>回放绘制过程(&amp;Y)</translation>
    </message>
    <message>
        <source>See stroke by stroke how the reading came about; save it as a picture that moves</source>
        <translation>一笔一笔地看识别结果如何产生，并可保存为动画图像</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>与系统的浅色或深色一致</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dark ink on light paper</source>
        <translation>浅色纸上的深色笔迹</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Light ink on dark paper</source>
        <translation>深色纸上的浅色笔迹</translation>
    </message>
    <message>
        <source>Speak the system&apos;s language, English where it is not shipped</source>
        <translation>使用系统语言；未提供时用英语</translation>
    </message>
    <message>
        <source>Pr&amp;esentation</source>
        <translation>演示(&amp;E)</translation>
    </message>
    <message>
        <source>Fill the screen with the pad and big bars, for a class room; Esc ends it</source>
        <translation>用画板和大条形充满屏幕，适合课堂；按 Esc 结束</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Fill the screen with the window</source>
        <translation>让窗口充满屏幕</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put the panes back where they were at first</source>
        <translation>将面板恢复到最初的位置</translation>
    </message>
    <message>
        <source>&amp;Train a model…</source>
        <translation>训练模型(&amp;T)…</translation>
    </message>
    <message>
        <source>Open the trainer: choose settings, watch the curves, use the result</source>
        <translation>打开训练器：选择设置、观察曲线、使用结果</translation>
    </message>
    <message>
        <source>&amp;Stop training</source>
        <translation>停止训练(&amp;S)</translation>
    </message>
    <message>
        <source>Stop the run; the best epoch so far is kept</source>
        <translation>停止本次训练；保留目前最好的一轮</translation>
    </message>
    <message>
        <source>&amp;How it works</source>
        <translation>工作原理(&amp;H)</translation>
    </message>
    <message>
        <source>Follow the digit on the pad from strokes to probabilities</source>
        <translation>跟随画板上的数字，从笔画一直看到概率</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All keys on one page, to look up and to search in</source>
        <translation>所有按键列于一页，便于查找</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>复制诊断信息(&amp;C)</translation>
    </message>
    <message>
        <source>Copy versions and settings in English, to paste into a report</source>
        <translation>以英文复制版本和设置，供粘贴到报告中</translation>
    </message>
    <message>
        <source>&amp;Open data folder</source>
        <translation>打开数据文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Show the folder with models, runs, settings and the log</source>
        <translation>显示存放模型、训练记录、设置和日志的文件夹</translation>
    </message>
    <message>
        <source>&amp;About DigitPad</source>
        <translation>关于 DigitPad(&amp;A)</translation>
    </message>
    <message>
        <source>Versions, licence and where the data come from</source>
        <translation>版本、许可和数据来源</translation>
    </message>
    <message>
        <source>It was {0}</source>
        <translation>它是 {0}</translation>
    </message>
    <message>
        <source>Keep the drawing as {0}, to learn from; press the digit&apos;s key</source>
        <translation>把手绘保存为 {0} 供学习；按数字键即可</translation>
    </message>
    <message>
        <source>&amp;Learn my samples</source>
        <translation>学习我的样本(&amp;L)</translation>
    </message>
    <message>
        <source>Teach the model that reads your own digits; takes a few seconds</source>
        <translation>让正在识别的模型学习你的字迹；只需几秒</translation>
    </message>
    <message>
        <source>&amp;Forget what was learned</source>
        <translation>忘记所学(&amp;F)</translation>
    </message>
    <message>
        <source>Go back to the model as it was before it learned your samples</source>
        <translation>回到学习你的样本之前的模型</translation>
    </message>
    <message>
        <source>M&amp;y samples…</source>
        <translation>我的样本(&amp;Y)…</translation>
    </message>
    <message>
        <source>Look through the drawings that you have kept, correct and delete them</source>
        <translation>查看、更正和删除已保存的手绘</translation>
    </message>
    <message>
        <source>&amp;Collect digits…</source>
        <translation>收集数字(&amp;C)…</translation>
    </message>
    <message>
        <source>Draw ten of each digit as you are told, and see how many were read right</source>
        <translation>按提示每个数字写十次，看看识别对了多少</translation>
    </message>
    <message>
        <source>&amp;Import samples…</source>
        <translation>导入样本(&amp;I)…</translation>
    </message>
    <message>
        <source>Take samples from a zip that DigitPad has written, or a zip of labelled pictures</source>
        <translation>从 DigitPad 导出的 zip 或带标签图片的 zip 中导入样本</translation>
    </message>
    <message>
        <source>Import a fol&amp;der…</source>
        <translation>导入文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Take samples from a folder of labelled pictures, in sub-folders 0 to 9 or named 7_…</source>
        <translation>从带标签图片的文件夹导入样本：子文件夹 0 到 9，或文件名形如 7_…</translation>
    </message>
    <message>
        <source>&amp;Export samples…</source>
        <translation>导出样本(&amp;E)…</translation>
    </message>
    <message>
        <source>Write all samples of this collection to one zip: InkML, PNG and a list</source>
        <translation>将本集合的所有样本写入一个 zip：InkML、PNG 和清单</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>No number</source>
        <translation>不是数</translation>
    </message>
    <message>
        <source>Number {0}</source>
        <translation>数 {0}</translation>
    </message>
    <message>
        <source>No digit</source>
        <translation>没有数字</translation>
    </message>
    <message>
        <source>Digit {0}</source>
        <translation>数字 {0}</translation>
    </message>
</context>
<context>
    <name>AnswerGallery</name>
    <message>
        <source>{0}s read as {1}</source>
        <translation>{0} 识别成 {1}</translation>
    </message>
    <message>
        <source>Which pictures to show</source>
        <translation>显示哪些图片</translation>
    </message>
    <message>
        <source>✓ was read right, ✗ wrong; what it is then stands in brackets. Click one to put it on the pad.</source>
        <translation>✓ 读对，✗ 读错，括号里是正确答案。点击即可放到画板上。</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>全部图片</translation>
    </message>
    <message>
        <source>Wrong ones, the most confident first</source>
        <translation>识别错的，把握最大的在前</translation>
    </message>
    <message>
        <source>Right ones, the least confident first</source>
        <translation>识别对的，把握最小的在前</translation>
    </message>
    <message>
        <source>“Not sure”</source>
        <translation>“没把握”</translation>
    </message>
</context>
<context>
    <name>AugmentationRow</name>
    <message>
        <source>Augmentation is off: the network sees each picture as it is.</source>
        <translation>数据增强已关闭：网络看到的就是原图。</translation>
    </message>
    <message>
        <source>What augmentation of strength {0:g} makes of it:</source>
        <translation>强度 {0:g} 的数据增强把它变成：</translation>
    </message>
</context>
<context>
    <name>CollectionChoice</name>
    <message>
        <source>New collection</source>
        <translation>新建集合</translation>
    </message>
    <message>
        <source>Rename collection</source>
        <translation>重命名集合</translation>
    </message>
    <message numerus="yes">
        <source>Remove “{0}” with its %Ln sample(s)? This cannot be undone.</source>
        <translation>
            <numerusform>删除“{0}”及其 %Ln 个样本？此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>Change collections</source>
        <translation>管理集合</translation>
    </message>
    <message>
        <source>&amp;New collection…</source>
        <translation>新建集合(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Name, for example “class 3b”</source>
        <translation>名称，例如“三年级二班”</translation>
    </message>
</context>
<context>
    <name>CollectionGuide</name>
    <message>
        <source>Collect digits</source>
        <translation>收集数字</translation>
    </message>
    <message>
        <source>Draw a</source>
        <translation>请写</translation>
    </message>
    <message>
        <source>Draw the number</source>
        <translation>请写这个数</translation>
    </message>
    <message>
        <source>Numbers of five digits</source>
        <translation>五位数</translation>
    </message>
    <message>
        <source>Next (Return)</source>
        <translation>下一个（回车）</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>How much is collected</source>
        <translation>收集进度</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Learn my samples</source>
        <translation>学习我的样本</translation>
    </message>
    <message>
        <source>each digit: </source>
        <translation>每个数字：</translation>
    </message>
    <message>
        <source>How many of each digit</source>
        <translation>每个数字写多少次</translation>
    </message>
    <message>
        <source>This reads as {0}. Return keeps it as {1}; or draw it again: Undo or Clear.</source>
        <translation>读出来是 {0}。按回车把它存为 {1}；或者撤销、清空后重画。</translation>
    </message>
    <message>
        <source>Digit to draw</source>
        <translation>要写的数字</translation>
    </message>
    <message>
        <source>Number to draw</source>
        <translation>要写的数</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>Keep it (Return)</source>
        <translation>保留（回车）</translation>
    </message>
</context>
<context>
    <name>CollectionModels</name>
    <message>
        <source>“{0}”: the model that learned it is reading</source>
        <translation>“{0}”：由学过它的模型识别</translation>
    </message>
    <message>
        <source>“{0}”: a general model is reading</source>
        <translation>“{0}”：由通用模型识别</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>mine</source>
        <translation>我的</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Model to compare with</source>
        <translation>用来对比的模型</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择一个模型</translation>
    </message>
    <message>
        <source>Probabilities of both networks</source>
        <translation>两个网络的概率</translation>
    </message>
    <message>
        <source>Let both read all test images and your own samples</source>
        <translation>让两个模型都读一遍全部测试图片和你自己的样本</translation>
    </message>
    <message>
        <source>Thick bars: {0}</source>
        <translation>粗条：{0}</translation>
    </message>
    <message>
        <source>Thin bars: {0}</source>
        <translation>细条：{0}</translation>
    </message>
    <message>
        <source>{0} reads {1}</source>
        <translation>{0} 读作 {1}</translation>
    </message>
    <message>
        <source>unnamed model</source>
        <translation>未命名的模型</translation>
    </message>
    <message>
        <source>test accuracy unknown</source>
        <translation>测试准确率未知</translation>
    </message>
    <message>
        <source>{0:.2%} of the test images right</source>
        <translation>测试图片正确率 {0:.2%}</translation>
    </message>
    <message>
        <source>Choose a second model: it reads the same drawing, and its bars stand beside those here.</source>
        <translation>请选择第二个模型：它读同一幅图，它的条形会和第一个模型的并排显示。</translation>
    </message>
    <message>
        <source>The pad is empty. Draw a digit, and both networks read it.</source>
        <translation>画板是空的。画一个数字，两个网络都会读它。</translation>
    </message>
    <message>
        <source>Both read all pictures…</source>
        <translation>两个模型正在读所有图片…</translation>
    </message>
    <message>
        <source>Where do they differ?</source>
        <translation>它们在哪些图片上不同？</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>测试图片</translation>
    </message>
    <message>
        <source>Your own samples</source>
        <translation>你自己的样本</translation>
    </message>
</context>
<context>
    <name>ConfusionTable</name>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>{0:.2%} of all {1}s were read right</source>
        <translation>所有 {1} 中有 {0:.2%} 识别正确</translation>
    </message>
    <message>
        <source>{0} of the {1}s were read as {2}</source>
        <translation>{1} 中有 {0} 个被识别成 {2}</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusion matrix: a row for each true digit, a column for each digit read</source>
        <translation>混淆矩阵：每行是真实数字，每列是识别结果</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Draw a digit first, then say what it was.</source>
        <translation>请先写一个数字，再说明它是什么。</translation>
    </message>
    <message>
        <source>Digits wanted: {0}, found: {1}. Draw them again, or mend how they are cut.</source>
        <translation>需要的数字个数：{0}，找到：{1}。请重新书写，或修正切分方式。</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Loss and accuracy, epoch by epoch</source>
        <translation>逐轮的损失和准确率</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>Show losses and shares of wrong answers on a logarithmic scale.</source>
        <translation>用对数刻度显示损失和错误率。</translation>
    </message>
    <message>
        <source>Share of wrong answers</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>Epoch {0}</source>
        <translation>第 {0} 轮</translation>
    </message>
    <message>
        <source>Best epoch: {0}</source>
        <translation>最佳轮次：{0}</translation>
    </message>
    <message>
        <source>The curves appear here while the network learns.</source>
        <translation>网络学习时，曲线会显示在这里。</translation>
    </message>
    <message>
        <source>{0}. Loss {1:.4f} training, {2:.4f} validation. Accuracy {3:.2%} training, {4:.2%} validation. Learning rate {5:.3g}.</source>
        <translation>{0}。损失：训练 {1:.4f}，验证 {2:.4f}。准确率：训练 {3:.2%}，验证 {4:.2%}。学习率 {5:.3g}。</translation>
    </message>
</context>
<context>
    <name>DataBrowser</name>
    <message>
        <source>Put it on the pad</source>
        <translation>放到画板上</translation>
    </message>
    <message>
        <source>Pixel values</source>
        <translation>像素值</translation>
    </message>
    <message>
        <source>Enlarge the picture until each pixel&apos;s value, 0 to 255, can be read.</source>
        <translation>放大图片，直到能看清每个像素的值（0 到 255）。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Picture {0}: {1}, one of the {2} pictures.</source>
        <translation>图片 {0}：数字 {1}，属于“{2}”部分。</translation>
    </message>
</context>
<context>
    <name>DataFilter</name>
    <message>
        <source>Part of the data</source>
        <translation>数据的哪一部分</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>all digits</source>
        <translation>所有数字</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>{0} ({1:,})</source>
        <translation>{0}（{1:,}）</translation>
    </message>
</context>
<context>
    <name>DataSetChoice</name>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>MNIST (comes with DigitPad)</source>
        <translation>MNIST（DigitPad 自带）</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>A folder may hold MNIST, Fashion-MNIST, KMNIST, EMNIST digits or QMNIST as idx files, Keras&apos; mnist.npz, tables with labels, or pictures in folders 0 to 9.</source>
        <translation>文件夹可以包含 idx 格式的 MNIST、Fashion-MNIST、KMNIST、EMNIST 数字或 QMNIST，Keras 的 mnist.npz，带标签的表格，或放在 0 到 9 文件夹中的图片。</translation>
    </message>
    <message>
        <source>Folder with a data set</source>
        <translation>数据集所在文件夹</translation>
    </message>
</context>
<context>
    <name>DataTrouble</name>
    <message>
        <source>Download MNIST</source>
        <translation>下载 MNIST</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>The two differ on {0:,} of {1:,} pictures.</source>
        <translation>两者在 {1:,} 张图片中的 {0:,} 张上不同。</translation>
    </message>
    <message>
        <source>Right answers of {0} less those of {1}: {2:+.2f} percentage points, by McNemar&apos;s interval between {3:+.2f} and {4:+.2f}.</source>
        <translation>{0} 的正确率减去 {1} 的：{2:+.2f} 个百分点，McNemar 区间为 {3:+.2f} 到 {4:+.2f}。</translation>
    </message>
    <message>
        <source>The interval looks only at pictures that just one of the two gets right: on other pictures of the kind, the difference would be between its two numbers 95 times in 100.</source>
        <translation>区间只看恰好只有一个模型读对的图片：换一批同类图片，100 次中有 95 次差值会落在区间的两个数之间。</translation>
    </message>
    <message>
        <source>That may be chance.</source>
        <translation>这可能是偶然。</translation>
    </message>
    <message>
        <source>{0} alone is right on {1:,}:</source>
        <translation>只有 {0} 正确的有 {1:,} 幅：</translation>
    </message>
    <message>
        <source>Neither is right on {0:,}. Below each picture: answer of {1} · answer of {2}.</source>
        <translation>两者都错的有 {0:,} 幅。每幅图下方：{1} 的回答 · {2} 的回答。</translation>
    </message>
</context>
<context>
    <name>DigitChip</name>
    <message>
        <source>not sure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>正在显示</translation>
    </message>
</context>
<context>
    <name>DigitChips</name>
    <message>
        <source>Digits of the number</source>
        <translation>该数的各个数字</translation>
    </message>
</context>
<context>
    <name>DigitGrid</name>
    <message>
        <source>Pictures of digits</source>
        <translation>数字图片</translation>
    </message>
</context>
<context>
    <name>DigitList</name>
    <message>
        <source>1 picture</source>
        <translation>1 张图片</translation>
    </message>
    <message>
        <source>{0:,} pictures</source>
        <translation>{0:,} 张图片</translation>
    </message>
    <message>
        <source>Picture {0}: {1}</source>
        <translation>图片 {0}：数字 {1}</translation>
    </message>
    <message>
        <source>Picture {0}: refused ({1:.0%} sure), it is {2}</source>
        <translation>图片 {0}：已拒识（把握 {1:.0%}），它是 {2}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Picture {0}: read as {1} ({2:.0%} sure), it is {3}: {4}</source>
        <translation>图片 {0}：识别为 {1}（把握 {2:.0%}），实际是 {3}：{4}</translation>
    </message>
</context>
<context>
    <name>DoctorLine</name>
    <message>
        <source>Next run: {0}</source>
        <translation>下次训练：{0}</translation>
    </message>
    <message>
        <source>Set this</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Change these settings for the next run</source>
        <translation>为下次训练更改这些设置</translation>
    </message>
</context>
<context>
    <name>DrawingFiles</name>
    <message>
        <source>Drawings and pictures ({0})</source>
        <translation>手绘和图片 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open drawing or picture</source>
        <translation>打开手绘或图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>InkML ink (*.inkml)</source>
        <translation>InkML 笔迹 (*.inkml)</translation>
    </message>
    <message>
        <source>Save drawing as</source>
        <translation>手绘另存为</translation>
    </message>
    <message>
        <source>Printed the drawing</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>The printer did not take the drawing</source>
        <translation>打印机未接受该任务</translation>
    </message>
    <message>
        <source>Copied the drawing</source>
        <translation>已复制手绘</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard</source>
        <translation>剪贴板中没有图片</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>已保存 {0}</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>{0:.0f} s</source>
        <translation>{0:.0f} 秒</translation>
    </message>
    <message>
        <source>{0:.0f} min</source>
        <translation>{0:.0f} 分钟</translation>
    </message>
    <message>
        <source>{0:.1f} h</source>
        <translation>{0:.1f} 小时</translation>
    </message>
</context>
<context>
    <name>EpochsPage</name>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>The pad reads with the network as it was after this epoch.</source>
        <translation>画板用这一轮之后的网络来读。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Units of the first layer, a weight a pixel: blue above zero, orange below.</source>
        <translation>第一层的单元，每个像素一个权重：蓝色大于零，橙色小于零。</translation>
    </message>
    <message>
        <source>The drawing, read by each epoch&apos;s network</source>
        <translation>每一轮的网络对这幅图的读数</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>After each epoch of a run its network is kept, and can be looked at here. There is none of this run: its first epoch is not over, its network is too large, or it is from an earlier version of DigitPad.</source>
        <translation>训练每一轮之后都会保存网络，可以在这里查看。这次训练没有：第一轮还没结束、网络太大，或者来自较早版本的 DigitPad。</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}.</source>
        <translation>第 {0} 轮，共 {1} 轮。</translation>
    </message>
    <message>
        <source>Loss {0:.4f} on validation pictures, {1:.2%} of them read right.</source>
        <translation>验证图片上的损失为 {0:.4f}，其中 {1:.2%} 读对。</translation>
    </message>
    <message>
        <source>Networks kept: {0}, their weights rounded to {1} bits.</source>
        <translation>保存的网络：{0} 个，权重舍入到 {1} 位。</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>DigitPad</source>
        <translation>DigitPad</translation>
    </message>
</context>
<context>
    <name>EvaluationView</name>
    <message>
        <source>Test results appear here when a run has ended.</source>
        <translation>训练结束后，测试结果会显示在这里。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>A row for each true digit, a column for each digit read. Click a cell to see those pictures.</source>
        <translation>每行是真实数字，每列是识别结果。点击单元格查看对应图片。</translation>
    </message>
    <message>
        <source>Test the model that came with DigitPad</source>
        <translation>测试随 DigitPad 附带的模型</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt;: &lt;b&gt;{1:.2%}&lt;/b&gt; of {2:,} test pictures read right (with 95% certainty between {3:.2%} and {4:.2%}). Loss {5:.4f}.</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt;：{2:,} 张测试图片中 &lt;b&gt;{1:.2%}&lt;/b&gt; 识别正确（95% 置信区间 {3:.2%} 至 {4:.2%}）。损失 {5:.4f}。</translation>
    </message>
    <message>
        <source>“Not sure” for {0:.2%}.</source>
        <translation>其中 {0:.2%} 回答“没把握”。</translation>
    </message>
    <message>
        <source>Calibration error (ECE): {0:.2%}. A bar shows how often answers of that confidence were right; where it reaches the orange line, the network is as sure as it may be.</source>
        <translation>校准误差 (ECE)：{0:.2%}。条形表示该把握程度的答案有多少是对的；与橙线齐平时，网络的把握恰如其分。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
</context>
<context>
    <name>ExperimentsPage</name>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Make both runs, an epoch of the one, then an epoch of the other</source>
        <translation>进行两次训练，先一个的一轮，再另一个的一轮</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Loss (dashed: own pictures)</source>
        <translation>损失（虚线：自己的图片）</translation>
    </message>
    <message>
        <source>Unseen pictures read right</source>
        <translation>未见过的图片读对的比例</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>A: {0}. B: {1}.</source>
        <translation>A：{0}。B：{1}。</translation>
    </message>
    <message>
        <source>A: epoch {0} of {1}. B: epoch {2} of {3}.</source>
        <translation>A：第 {0} 轮，共 {1} 轮。B：第 {2} 轮，共 {3} 轮。</translation>
    </message>
    <message>
        <source>Stopped before the end, so nothing can be concluded.</source>
        <translation>在结束前停止，因此无法得出结论。</translation>
    </message>
    <message>
        <source>A training run is under way; an experiment can follow it.</source>
        <translation>正在进行训练；结束后可以做实验。</translation>
    </message>
    <message>
        <source>It takes less than a minute on two free processor cores. Nothing of it is kept.</source>
        <translation>在两个空闲的处理器核心上不到一分钟。不会保存任何内容。</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>{0} is there already. Replace it?</source>
        <translation>{0} 已存在。要替换吗？</translation>
    </message>
</context>
<context>
    <name>FileRows</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>no digit</source>
        <translation>没有数字</translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>Many files</source>
        <translation>批量文件</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>A double click puts a file on the pad</source>
        <translation>双击可将文件放到画板上</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>另存为 CSV</translation>
    </message>
    <message>
        <source>{0} of {1} read</source>
        <translation>已识别 {0} / {1}</translation>
    </message>
</context>
<context>
    <name>FilmView</name>
    <message>
        <source>The drawing at one moment: ink, answer and probabilities</source>
        <translation>某一时刻的画：笔迹、回答和概率</translation>
    </message>
</context>
<context>
    <name>GuideReport</name>
    <message>
        <source>Each drawing is kept in “{0}”.</source>
        <translation>每幅手绘都保存在“{0}”中。</translation>
    </message>
    <message>
        <source>{0} of {1} read right ({2:.0%}).</source>
        <translation>{1} 个中识别对 {0} 个（{2:.0%}）。</translation>
    </message>
    <message>
        <source>{0} refused as “not sure”.</source>
        <translation>{0} 个回答“没把握”。</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} right</source>
        <translation>{0}：{2} 个中对 {1} 个</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>About DigitPad</source>
        <translation>关于 DigitPad</translation>
    </message>
    <message>
        <source>Draw a digit and watch a neural network read it.</source>
        <translation>写一个数字，看神经网络如何识别它。</translation>
    </message>
    <message>
        <source>DigitPad is free software under the MIT licence.</source>
        <translation>DigitPad 是 MIT 许可的自由软件。</translation>
    </message>
    <message>
        <source>The bundled models learned from MNIST by Yann LeCun, Corinna Cortes and Christopher J. C. Burges, shared under CC BY-SA 3.0.</source>
        <translation>自带模型学习自 Yann LeCun、Corinna Cortes 和 Christopher J. C. Burges 的 MNIST，以 CC BY-SA 3.0 共享。</translation>
    </message>
    <message>
        <source>Qt and PySide6 are free software under the GNU LGPL, version 3. They are loaded as libraries of their own, which you may replace by other versions; their source is at {0}.</source>
        <translation>Qt 和 PySide6 是采用 GNU LGPL 第 3 版的自由软件。它们作为独立的库加载，可以替换为其他版本；源代码见 {0}。</translation>
    </message>
    <message>
        <source>The licences of all parts lie in {0}.</source>
        <translation>所有组成部分的许可证位于 {0}。</translation>
    </message>
    <message>
        <source>Copied the diagnostics</source>
        <translation>已复制诊断信息</translation>
    </message>
    <message>
        <source>{0}: not installed</source>
        <translation>{0}：未安装</translation>
    </message>
    <message>
        <source>Platform: {0}</source>
        <translation>平台：{0}</translation>
    </message>
    <message>
        <source>Screen: device pixel ratio {0}</source>
        <translation>屏幕：设备像素比 {0}</translation>
    </message>
    <message>
        <source>Device: {0}</source>
        <translation>设备：{0}</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Model: {0}, {1}, fingerprint {2}</source>
        <translation>模型：{0}，{1}，指纹 {2}</translation>
    </message>
    <message>
        <source>not asked yet (torch is loaded when you train)</source>
        <translation>尚未查询（训练时才加载 torch）</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
</context>
<context>
    <name>HowItWorks</name>
    <message>
        <source>How it works</source>
        <translation>工作原理</translation>
    </message>
    <message>
        <source>&lt;b&gt;1. Strokes.&lt;/b&gt; The pen reports points. Only the line through them counts, not its width.</source>
        <translation>&lt;b&gt;1. 笔画。&lt;/b&gt;笔报告一系列点。只有穿过它们的线重要，粗细无关。</translation>
    </message>
    <message>
        <source>&lt;b&gt;2. Digits.&lt;/b&gt; Strokes that stand beside each other may be digits. Every group that could be one is read, and the row whose digits are surest wins.</source>
        <translation>&lt;b&gt;2. 数字。&lt;/b&gt;并排的笔画可能是数字。每个可能的组合都会被读一遍，由最确定的那一行数字胜出。</translation>
    </message>
    <message>
        <source>&lt;b&gt;3. A picture of 28 × 28 pixels.&lt;/b&gt; The ink is cropped, scaled to 20 pixels and moved so that its centre of mass is in the middle, as in the pictures that the network learned from.</source>
        <translation>&lt;b&gt;3. 28 × 28 像素的图像。&lt;/b&gt;笔迹被裁剪、缩放到 20 像素，并移动到重心居中，与网络学习时的图片一致。</translation>
    </message>
    <message>
        <source>&lt;b&gt;4. Layers.&lt;/b&gt; Each unit adds up all values before it, each times a weight that was learned, and passes the sum on. Bright units are active for this drawing.</source>
        <translation>&lt;b&gt;4. 层。&lt;/b&gt;每个单元把前一层的所有值乘以学到的权重后相加，再传下去。明亮的单元对这幅手绘有反应。</translation>
    </message>
    <message>
        <source>&lt;b&gt;5. Probabilities.&lt;/b&gt; The last layer has one unit for each digit. Their values become ten shares that make up 100% together (softmax).</source>
        <translation>&lt;b&gt;5. 概率。&lt;/b&gt;最后一层为每个数字各有一个单元。它们的值变成十个份额，合起来是 100%（softmax）。</translation>
    </message>
    <message>
        <source>Layer {0}: {1:,} units</source>
        <translation>第 {0} 层：{1:,} 个单元</translation>
    </message>
</context>
<context>
    <name>HyperParameterField</name>
    <message>
        <source>none: straight from pixels to digits</source>
        <translation>无：从像素直接到数字</translation>
    </message>
</context>
<context>
    <name>HyperParameters</name>
    <message>
        <source>Afterwards fit the temperature and the limit below which a drawing is no digit.</source>
        <translation>训练后拟合温度，以及低于它就不算数字的界限。</translation>
    </message>
    <message>
        <source>Bits of each finished weight: fewer make a smaller file.</source>
        <translation>训练完成后每个权重的位数：位数越少，文件越小。</translation>
    </message>
    <message>
        <source>Digits drawn by rules that are added to each epoch.</source>
        <translation>每轮加入的按规则绘制的数字。</translation>
    </message>
    <message>
        <source>How a gradient becomes a step.</source>
        <translation>梯度如何变成一步更新。</translation>
    </message>
    <message>
        <source>How often all training images are seen.</source>
        <translation>所有训练图片被看多少遍。</translation>
    </message>
    <message>
        <source>How strongly each image is turned, stretched and bent at random; 0 is off.</source>
        <translation>每张图片随机旋转、拉伸和弯曲的强度；0 为关闭。</translation>
    </message>
    <message>
        <source>How strongly weights are pulled to zero.</source>
        <translation>权重被拉向零的强度。</translation>
    </message>
    <message>
        <source>How the learning rate goes on from there: the same, down along a cosine, or up and down once.</source>
        <translation>学习率随后如何变化：不变、按余弦下降，或升降一次。</translation>
    </message>
    <message>
        <source>How the weights start: at random, scaled in one of three ways, or all at zero, which learns nothing.</source>
        <translation>权重如何开始：随机并按三种方式之一缩放，或全部为零（这样什么也学不到）。</translation>
    </message>
    <message>
        <source>Images learned from at each step.</source>
        <translation>每一步学习的图片数。</translation>
    </message>
    <message>
        <source>Images of the data set to learn from, picked at random; 0 takes all.</source>
        <translation>从数据集中随机选取用于学习的图片数；0 表示全部。</translation>
    </message>
    <message>
        <source>Keep each neuron&apos;s sums centred and scaled; folded into the weights afterwards.</source>
        <translation>让每个神经元的和保持居中和同尺度；之后并入权重。</translation>
    </message>
    <message>
        <source>Length of a step at its largest.</source>
        <translation>一步更新的最大幅度。</translation>
    </message>
    <message>
        <source>Numbers of 32 or 16 bits; auto takes what a short trial finds faster.</source>
        <translation>32 位或 16 位的数；自动会取短暂试验中更快的一种。</translation>
    </message>
    <message>
        <source>Processor threads; 0 takes what a short trial finds fastest.</source>
        <translation>处理器线程数；0 表示取短暂试验中最快的。</translation>
    </message>
    <message>
        <source>Scribbles that are no digit, added to each epoch.</source>
        <translation>每轮加入的不是数字的涂鸦。</translation>
    </message>
    <message>
        <source>Share of each target spread over all ten digits.</source>
        <translation>每个目标中平摊到十个数字上的份额。</translation>
    </message>
    <message>
        <source>Share of hidden neurons switched off at random while learning.</source>
        <translation>学习时随机关闭的隐藏神经元比例。</translation>
    </message>
    <message>
        <source>Share of the last step that is kept in the next one (SGD only).</source>
        <translation>上一步保留到下一步的比例（仅 SGD）。</translation>
    </message>
    <message>
        <source>Share of the run in which the learning rate rises to its largest.</source>
        <translation>学习率升到最大值所占的训练比例。</translation>
    </message>
    <message>
        <source>Share of the running average of the weights that is kept each step; 0 is off.</source>
        <translation>每步保留的权重滑动平均比例；0 为关闭。</translation>
    </message>
    <message>
        <source>Share of the training images kept out to choose the best epoch.</source>
        <translation>留出用于选择最佳轮次的训练图片比例。</translation>
    </message>
    <message>
        <source>Shift and scale the pixels to mean 0 and deviation 1 (as MNIST has them).</source>
        <translation>将像素平移缩放到均值 0、标准差 1（按 MNIST）。</translation>
    </message>
    <message>
        <source>Start of all random numbers; the same seed gives the same run.</source>
        <translation>所有随机数的起点；相同种子得到相同的训练。</translation>
    </message>
    <message>
        <source>What a neuron does with its sum.</source>
        <translation>神经元如何处理它的和。</translation>
    </message>
    <message>
        <source>Where to compute.</source>
        <translation>在哪里计算。</translation>
    </message>
    <message>
        <source>Width of each hidden layer, from the input to the output.</source>
        <translation>各隐藏层的宽度，从输入到输出。</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>images</source>
        <translation>张</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>per step</source>
        <translation>每步</translation>
    </message>
    <message>
        <source>share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程</translation>
    </message>
</context>
<context>
    <name>InkCanvas</name>
    <message>
        <source>Draw a digit here</source>
        <translation>在此写一个数字</translation>
    </message>
    <message>
        <source>Arrow keys move the pen, Space puts it down and lifts it.</source>
        <translation>方向键移动画笔，空格键落笔和抬笔。</translation>
    </message>
    <message>
        <source>Drawing pad</source>
        <translation>画板</translation>
    </message>
    <message>
        <source>Draw a digit with the mouse, a finger or a pen, or with the arrow keys and Space</source>
        <translation>用鼠标、手指或手写笔写一个数字，也可用方向键和空格键</translation>
    </message>
</context>
<context>
    <name>InsideMenu</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>InsidePanel</name>
    <message>
        <source>Look inside</source>
        <translation>看看内部</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假如</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>看起来像</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>回放</translation>
    </message>
</context>
<context>
    <name>KeyPen</name>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Move the pen on the pad; two at once go aslant</source>
        <translation>在画板上移动画笔；同时按两个键则斜向移动</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Put the pen down, or lift it</source>
        <translation>落笔或抬笔</translation>
    </message>
    <message>
        <source>Shift + arrow keys</source>
        <translation>Shift + 方向键</translation>
    </message>
    <message>
        <source>Move the pen faster</source>
        <translation>更快地移动画笔</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Put the pen of the keyboard away</source>
        <translation>收起键盘画笔</translation>
    </message>
</context>
<context>
    <name>LayerStrip</name>
    <message>
        <source>Layer {0}: {1:,} units</source>
        <translation>第 {0} 层：{1:,} 个单元</translation>
    </message>
    <message>
        <source>Last layer: one unit for each digit</source>
        <translation>最后一层：每个数字一个单元</translation>
    </message>
    <message>
        <source>Click a unit, or go to it with the arrow keys, to see what it adds up.</source>
        <translation>单击某个单元，或用方向键移到它上面，即可看到它把什么相加。</translation>
    </message>
    <message>
        <source>Unit {0}: {1:,.3f}</source>
        <translation>单元 {0}：{1:,.3f}</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>{0} + my hand</source>
        <comment>a model&apos;s name</comment>
        <translation>{0} + 我的笔迹</translation>
    </message>
    <message>
        <source>a model</source>
        <translation>一个模型</translation>
    </message>
</context>
<context>
    <name>LearningCourse</name>
    <message>
        <source>Learning was stopped. Nothing has changed.</source>
        <translation>学习已停止，没有任何改变。</translation>
    </message>
    <message>
        <source>What was learned is forgotten; your samples are still there.</source>
        <translation>所学已忘记；你的样本还在。</translation>
    </message>
    <message>
        <source>Learning your digits, and testing what that is worth…</source>
        <translation>正在学习你的数字，并检验效果…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>One sample is too few to test with. The model in use stays.</source>
        <translation>一个样本不足以测试。继续使用当前模型。</translation>
    </message>
    <message>
        <source>Worse for you: the old model stays.</source>
        <translation>对你更差：保留原模型。</translation>
    </message>
    <message>
        <source>Worse for others: the old model stays.</source>
        <translation>对其他人更差：保留原模型。</translation>
    </message>
    <message>
        <source>{0} The new model is reading now.</source>
        <translation>{0}现在由新模型识别。</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The model from before is reading again; your samples are still there.</source>
        <translation>恢复为之前的模型；你的样本还在。</translation>
    </message>
    <message>
        <source>Your digits {0:.0%} → {1:.0%}, everybody&apos;s {2:.1%} → {3:.1%}.</source>
        <translation>你的数字 {0:.0%} → {1:.0%}，大众的 {2:.1%} → {3:.1%}。</translation>
    </message>
</context>
<context>
    <name>LeftRun</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>DigitPad ended before the model of the training run “{0}” was saved. It was kept.</source>
        <translation>DigitPad 在训练“{0}”的模型保存之前就结束了。模型已保留。</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>立即使用</translation>
    </message>
    <message>
        <source>The training run “{0}” was interrupted in its first epoch.</source>
        <translation>训练“{0}”在第一轮中中断了。</translation>
    </message>
    <message>
        <source>The training run “{0}” was interrupted after epoch {1} of {2}.</source>
        <translation>训练“{0}”在第 {1} 轮（共 {2} 轮）之后中断了。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>Lookalikes</name>
    <message>
        <source>Training pictures that look most like the drawing to the network</source>
        <translation>在网络看来与手绘最相似的训练图片</translation>
    </message>
    <message>
        <source>Of all training pictures these are the nearest in the network&apos;s last hidden layer: it learned what to answer from such pictures. With a wrong answer they show where it came from.</source>
        <translation>在网络的最后一个隐藏层中，这些是所有训练图片里最接近的：网络正是从这样的图片学会了如何回答。如果答案错了，它们会显示错误从何而来。</translation>
    </message>
    <message>
        <source>{0} of the {1} training pictures that look most like it show {2}.</source>
        <translation>最相似的 {1} 张训练图片中有 {0} 张是 {2}。</translation>
    </message>
    <message>
        <source>The pad is empty. Draw a digit to see what it looks like to the network.</source>
        <translation>画板是空的。画一个数字，看看它在网络眼中像什么。</translation>
    </message>
    <message>
        <source>A network in training is another one in a moment: its pictures are not looked for.</source>
        <translation>训练中的网络随时在变：不查找它的图片。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reading</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>The pad is full: clear it or rub something out.</source>
        <translation>画板已满:请清空或擦掉一部分。</translation>
    </message>
</context>
<context>
    <name>ManyFiles</name>
    <message>
        <source>Drawings and pictures ({0})</source>
        <translation>手绘和图片 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Read many files</source>
        <translation>批量识别文件</translation>
    </message>
    <message>
        <source>Only the first {0} files are read</source>
        <translation>只读取前 {0} 个文件</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Num&amp;ber</source>
        <translation>数(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>Say what it &amp;was</source>
        <translation>说出它是几(&amp;W)</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>最近打开(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Recent models</source>
        <translation>最近的模型(&amp;R)</translation>
    </message>
    <message>
        <source>Mo&amp;dels that come with DigitPad</source>
        <translation>DigitPad 自带的模型(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>对比(&amp;C)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>隐藏此消息</translation>
    </message>
</context>
<context>
    <name>Microscope</name>
    <message>
        <source>The pad is empty. Draw a digit, and its way through the network is shown here.</source>
        <translation>画板是空的。请画一个数字，这里会显示它在网络中的历程。</translation>
    </message>
    <message>
        <source>Each cell is a unit: blue above zero, orange below. Click one, or go to it with the arrow keys.</source>
        <translation>每个格子是一个单元：大于零为蓝色，小于零为橙色。单击一个格子，或用方向键移过去。</translation>
    </message>
    <message>
        <source>From sums to shares</source>
        <translation>从总和到份额</translation>
    </message>
    <message>
        <source>Let go of all that is held ({0})</source>
        <translation>放开所有固定的单元（{0}）</translation>
    </message>
</context>
<context>
    <name>ModelFiles</name>
    <message>
        <source>Now reading with {0}</source>
        <translation>现在由 {0} 识别</translation>
    </message>
    <message>
        <source>an unnamed model</source>
        <translation>未命名模型</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>DigitPad models ({0})</source>
        <translation>DigitPad 模型 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>DigitPad</source>
        <translation>DigitPad</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Models ({0})</source>
        <translation>模型 ({0})</translation>
    </message>
    <message>
        <source>Save model as</source>
        <translation>模型另存为</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>已保存 {0}</translation>
    </message>
    <message>
        <source>{0}; it wants its inputs like this: {1}</source>
        <translation>{0}；其输入范围：{1}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>ModelIndex</name>
    <message>
        <source>Looking at the training pictures…</source>
        <translation>正在查看训练图片……</translation>
    </message>
</context>
<context>
    <name>ModelLabel</name>
    <message>
        <source>Opening {0}…</source>
        <translation>正在打开 {0}…</translation>
    </message>
    <message>
        <source>Model that is reading</source>
        <translation>正在识别的模型</translation>
    </message>
    <message>
        <source>No model is loaded yet</source>
        <translation>尚未加载模型</translation>
    </message>
    <message>
        <source>unnamed model</source>
        <translation>未命名的模型</translation>
    </message>
    <message>
        <source>Reading with {0} · {1:.2%} of the test images right</source>
        <translation>由 {0} 识别 · 测试图片正确率 {1:.2%}</translation>
    </message>
    <message>
        <source>Reading with {0} · {1:.1%} of 1,000 validation images right</source>
        <translation>由 {0} 识别 · 1,000 张验证图片正确率 {1:.1%}</translation>
    </message>
    <message>
        <source>Reading with {0} · {1:.1%} of the validation images right</source>
        <translation>由 {0} 识别 · 验证图片正确率 {1:.1%}</translation>
    </message>
    <message>
        <source>Reading with {0} · test accuracy unknown</source>
        <translation>由 {0} 识别 · 测试准确率未知</translation>
    </message>
    <message>
        <source>Its inputs are scaled like this, found by trial: {0}</source>
        <translation>其输入按此缩放（试验得出）：{0}</translation>
    </message>
    <message>
        <source>Layers: {0}
Made by: {1}
Date: {2}</source>
        <translation>层：{0}
制作：{1}
日期：{2}</translation>
    </message>
</context>
<context>
    <name>MySamples</name>
    <message>
        <source>Capitals make no other collection: “{0}” is in use.</source>
        <translation>大小写不同不算另一个集合：“{0}”正在使用。</translation>
    </message>
    <message>
        <source>There is a collection “{0}” already.</source>
        <translation>已有名为“{0}”的集合。</translation>
    </message>
    <message>
        <source>A collection&apos;s name has 1 to {0} characters.</source>
        <translation>集合名称为 1 到 {0} 个字符。</translation>
    </message>
</context>
<context>
    <name>NetworkPicture</name>
    <message>
        <source>Save network&apos;s picture as</source>
        <translation>网络输入图另存为</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>已保存 {0}</translation>
    </message>
    <message>
        <source>Copied the network&apos;s picture</source>
        <translation>已复制网络输入图</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>What the network sees</source>
        <translation>网络看到的</translation>
    </message>
    <message>
        <source>The drawing as the network gets it: 28 × 28 pixels, cropped and centred.</source>
        <translation>网络得到的图像：28 × 28 像素，已裁剪居中。</translation>
    </message>
    <message>
        <source>Explain a digit</source>
        <translation>解释一个数字</translation>
    </message>
    <message>
        <source>Tint the pixels that speak for or against a digit.</source>
        <translation>给支持或反对某个数字的像素着色。</translation>
    </message>
    <message>
        <source>Blue speaks for it, orange against.</source>
        <translation>蓝色支持，橙色反对。</translation>
    </message>
    <message>
        <source>Show why: off</source>
        <translation>显示原因：关</translation>
    </message>
    <message>
        <source>Why this digit?</source>
        <translation>为什么是这个数字？</translation>
    </message>
    <message>
        <source>Why {0}, or why not?</source>
        <translation>为什么是 {0}，或为什么不是？</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>NumberMending</name>
    <message>
        <source>Draw a number first, then mend how it was cut.</source>
        <translation>请先写一个数，再修正它的切分。</translation>
    </message>
    <message>
        <source>There is no digit on that side to join with.</source>
        <translation>那一侧没有可合并的数字。</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>{0}%</source>
        <comment>a percentage, with the space that the language wants</comment>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>an {0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>a {0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>Digit {0} of {1}</source>
        <translation>第 {0} 个数字，共 {1} 个</translation>
    </message>
    <message>
        <source>Two lines? Write one number at a time.</source>
        <translation>是两行吗？请一次只写一个数。</translation>
    </message>
    <message>
        <source>A sign is among the digits. Most like {0}.</source>
        <translation>数字之间有别的符号。最像 {0}。</translation>
    </message>
    <message>
        <source>Not sure about digit {0}. Most like {1}.</source>
        <translation>第 {0} 个数字不确定。最像 {1}。</translation>
    </message>
    <message>
        <source>Least sure digit: {0}</source>
        <translation>最不确定的数字：{0}</translation>
    </message>
</context>
<context>
    <name>PadToolBar</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>粗细</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>笔的粗细</translation>
    </message>
    <message>
        <source>Pen width ([ and ]); it changes what you see, not what is read</source>
        <translation>笔的粗细（[ 和 ]）；只影响显示，不影响识别</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Take this pane out of the window, or put it back</source>
        <translation>将此面板从窗口中取出，或放回窗口</translation>
    </message>
    <message>
        <source>Take {0} out of the window, or put it back</source>
        <translation>将“{0}”从窗口中取出，或放回窗口</translation>
    </message>
    <message>
        <source>Close {0}</source>
        <translation>关闭“{0}”</translation>
    </message>
    <message>
        <source>Close this pane; View ▸ Panes brings it back</source>
        <translation>关闭此面板；可用“视图 ▸ 面板”恢复</translation>
    </message>
</context>
<context>
    <name>PixelView</name>
    <message>
        <source>The chosen picture, enlarged</source>
        <translation>所选图片的放大图</translation>
    </message>
    <message>
        <source>row {0}, column {1}: {2}</source>
        <translation>第 {0} 行第 {1} 列：{2}</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Threads for training</source>
        <translation>训练用线程数</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>How many processor threads a training run may use</source>
        <translation>训练可使用的处理器线程数</translation>
    </message>
</context>
<context>
    <name>ProbabilityBar</name>
    <message>
        <source>Digit {0}</source>
        <translation>数字 {0}</translation>
    </message>
    <message>
        <source>most probable</source>
        <translation>可能性最大</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Was it {0}? Click here or press {1} to keep the drawing and learn from it</source>
        <translation>是 {0} 吗？点击这里或按 {1} 键保存手绘以供学习</translation>
    </message>
</context>
<context>
    <name>ProblemLog</name>
    <message>
        <source>Something went wrong that DigitPad did not expect:
{0}

The log is in {1}</source>
        <translation>发生了 DigitPad 没有料到的问题：
{0}

日志位于 {1}</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>drawing</source>
        <translation>绘图</translation>
    </message>
    <message>
        <source>digit {0}</source>
        <translation>数字 {0}</translation>
    </message>
    <message>
        <source>number {0}</source>
        <translation>数 {0}</translation>
    </message>
    <message>
        <source>You said {0}</source>
        <translation>你说是 {0}</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>写一个数字</translation>
    </message>
    <message>
        <source>Not sure. Most like {0}.</source>
        <translation>没把握。最像 {0}。</translation>
    </message>
    <message>
        <source>More than one digit? Draw one at a time.</source>
        <translation>不止一个数字？请一次写一个。</translation>
    </message>
    <message>
        <source>{0} sure</source>
        <translation>把握 {0}</translation>
    </message>
    <message>
        <source>No digit is seen in this picture</source>
        <translation>这张图片中没有看到数字</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Predicted digit: {0}</source>
        <translation>识别出的数字：{0}</translation>
    </message>
    <message>
        <source>Number read: {0}</source>
        <translation>读出的数：{0}</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ReliabilityPlot</name>
    <message>
        <source>Reliability diagram, expected calibration error {0:.2%}</source>
        <translation>可靠性图，期望校准误差 {0:.2%}</translation>
    </message>
    <message>
        <source>how sure the network was</source>
        <translation>网络的把握</translation>
    </message>
    <message>
        <source>how often it was right</source>
        <translation>实际正确率</translation>
    </message>
    <message>
        <source>{0:,} answers, {1:.1%} sure on average, {2:.1%} right</source>
        <translation>{0:,} 个答案，平均把握 {1:.1%}，正确 {2:.1%}</translation>
    </message>
</context>
<context>
    <name>ReplayPage</name>
    <message>
        <source>Moment of the drawing</source>
        <translation>绘制的时刻</translation>
    </message>
    <message>
        <source>Save as WebP or GIF…</source>
        <translation>保存为 WebP 或 GIF…</translation>
    </message>
    <message>
        <source>{0:.1f} of {1:.1f} s</source>
        <translation>{0:.1f} / {1:.1f} 秒</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Reading what there was at each moment…</source>
        <translation>正在识别每一时刻的笔迹…</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>已保存 {0}</translation>
    </message>
    <message>
        <source>As it was drawn: each curve is the probability of a digit after so much ink.</source>
        <translation>按绘制时的速度：每条曲线是画到该处时某个数字的概率。</translation>
    </message>
    <message>
        <source>Not all of this ink says when it was drawn, so that it is replayed at an even pace. Each curve is the probability of a digit after so much ink.</source>
        <translation>并非所有笔迹都记录了时间，没有时间的部分以均匀速度回放。每条曲线是画到该处时某个数字的概率。</translation>
    </message>
    <message>
        <source>A picture lies on the pad, and nobody knows in what order it was drawn.</source>
        <translation>画板上有一张图片，没人知道它是按什么顺序画的。</translation>
    </message>
    <message>
        <source>The pad is empty. Draw something, and see here how its reading came about.</source>
        <translation>画板是空的。画点什么，在这里看看识别结果是如何产生的。</translation>
    </message>
    <message>
        <source>Save the replay</source>
        <translation>保存回放</translation>
    </message>
</context>
<context>
    <name>ResultOffer</name>
    <message>
        <source>Use it now</source>
        <translation>立即使用</translation>
    </message>
    <message>
        <source>Save it as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>See the results</source>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>DigitPad models ({0})</source>
        <translation>DigitPad 模型 ({0})</translation>
    </message>
    <message>
        <source>Save the model as</source>
        <translation>模型另存为</translation>
    </message>
</context>
<context>
    <name>Resuming</name>
    <message>
        <source>The run “{0}” was interrupted at epoch {1} of {2}. Go on with it?</source>
        <translation>训练“{0}”在第 {1} 轮（共 {2} 轮）中断。继续吗？</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>RunCharts</name>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
</context>
<context>
    <name>RunChip</name>
    <message>
        <source>Show the run</source>
        <translation>显示训练</translation>
    </message>
    <message>
        <source>Stop the run; the best epoch so far is kept</source>
        <translation>停止本次训练；保留目前最好的一轮</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>停止训练</translation>
    </message>
</context>
<context>
    <name>RunCompare</name>
    <message>
        <source>What to compare</source>
        <translation>比较什么</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>What differs between the runs</source>
        <translation>各次训练的差别</translation>
    </message>
    <message>
        <source>Select a run to see it, or several (with Ctrl or Shift) to compare them.</source>
        <translation>选择一次训练查看，或按住 Ctrl 或 Shift 选择多次进行比较。</translation>
    </message>
    <message>
        <source>Select further runs (with Ctrl or Shift) to compare them with this one.</source>
        <translation>按住 Ctrl 或 Shift 选择更多训练，与这一次比较。</translation>
    </message>
    <message>
        <source>The table shows only what differs.</source>
        <translation>表格只显示不同之处。</translation>
    </message>
    <message>
        <source>These runs do not differ.</source>
        <translation>这些训练没有差别。</translation>
    </message>
</context>
<context>
    <name>RunControls</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Train with these settings</source>
        <translation>用这些设置训练</translation>
    </message>
    <message>
        <source>Learns, then waits…</source>
        <translation>学习后等待…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Wait after the current batch</source>
        <translation>在当前批次后等待</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End now and keep the best epoch</source>
        <translation>立即结束并保留最佳轮次</translation>
    </message>
    <message>
        <source>One epoch more</source>
        <translation>再来一轮</translation>
    </message>
    <message>
        <source>Go on for one more epoch</source>
        <translation>再训练一轮</translation>
    </message>
    <message>
        <source>The pad reads with the model in training</source>
        <translation>手绘板用正在训练的模型识别</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>Learn from the next batch alone, and see what it does</source>
        <translation>只学习下一批，并查看它的作用</translation>
    </message>
    <message>
        <source>How far the run is</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Draw a digit and watch its bars change while the network learns.</source>
        <translation>画一个数字，看网络学习时它的条形怎样变化。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation>第 {0} 轮，共 {1} 轮</translation>
    </message>
    <message>
        <source>Epoch {0} of {1} done</source>
        <translation>第 {0} 轮完成，共 {1} 轮</translation>
    </message>
    <message>
        <source>Testing epoch {0} on the test images…</source>
        <translation>用测试图片检验第 {0} 轮…</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}, {2} left</source>
        <translation>第 {0} 轮，共 {1} 轮，剩余 {2}</translation>
    </message>
    <message>
        <source>{0:,.0f} images a second; learning rate {1:.3g}</source>
        <translation>每秒 {0:,.0f} 张图片；学习率 {1:.3g}</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 个线程</translation>
    </message>
    <message>
        <source>{0} threads</source>
        <translation>{0} 个线程</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>RunDifferences</name>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Epochs learned</source>
        <translation>已学轮次</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>最佳轮次</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>测试损失</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>校准误差</translation>
    </message>
    <message>
        <source>Learning time</source>
        <translation>学习时间</translation>
    </message>
    <message>
        <source>{0}, of which {1} beyond the plan</source>
        <translation>{0}，其中 {1} 轮超出计划</translation>
    </message>
</context>
<context>
    <name>RunEnding</name>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>Stopped before the first epoch was over, so there is no model yet.</source>
        <translation>在第一轮结束前停止，因此还没有模型。</translation>
    </message>
    <message>
        <source>{0}; epoch {1} was the best.</source>
        <translation>{0}；第 {1} 轮最好。</translation>
    </message>
    <message>
        <source>{0}: {1:.2%} of the test images read right; epoch {2} was the best.</source>
        <translation>{0}：测试图片正确率 {1:.2%}；第 {2} 轮最好。</translation>
    </message>
</context>
<context>
    <name>RunExport</name>
    <message>
        <source>Report (HTML)…</source>
        <translation>报告 (HTML)…</translation>
    </message>
    <message>
        <source>Charts (PNG)…</source>
        <translation>图表 (PNG)…</translation>
    </message>
    <message>
        <source>Charts (SVG)…</source>
        <translation>图表 (SVG)…</translation>
    </message>
    <message>
        <source>History (CSV)…</source>
        <translation>历史 (CSV)…</translation>
    </message>
    <message>
        <source>Model for DigitPad…</source>
        <translation>DigitPad 模型…</translation>
    </message>
    <message>
        <source>Model (ONNX)…</source>
        <translation>模型 (ONNX)…</translation>
    </message>
    <message>
        <source>Model (PyTorch state dict)…</source>
        <translation>模型 (PyTorch state dict)…</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Kept runs</source>
        <translation>保存的训练</translation>
    </message>
    <message>
        <source>Use its model</source>
        <translation>使用其模型</translation>
    </message>
    <message>
        <source>Let the pad read with this run&apos;s model</source>
        <translation>让画板使用这次训练的模型识别</translation>
    </message>
    <message>
        <source>Test results</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>Test its model on the test pictures and show how it did</source>
        <translation>用测试图片检验它的模型并显示结果</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Let the pad read with the network of any of its epochs</source>
        <translation>让画板用它任意一轮的网络来读</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on to the planned end, or for one epoch more</source>
        <translation>继续到计划的终点，或再来一轮</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Report, charts, history, or the model for other programs</source>
        <translation>报告、图表、历史，或供其他程序使用的模型</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the selected runs with their models</source>
        <translation>删除所选训练及其模型</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>Training run: {0}</source>
        <translation>训练：{0}</translation>
    </message>
    <message>
        <source>Made by DigitPad; the run began {0}.</source>
        <translation>由 DigitPad 生成；训练开始于 {0}。</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Test results</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>{0:.2%} of {1:,} test pictures read right; with 95% certainty {2:.2%} to {3:.2%}.</source>
        <translation>{1:,} 张测试图片中 {0:.2%} 识别正确；95% 置信区间 {2:.2%} 至 {3:.2%}。</translation>
    </message>
    <message>
        <source>Rows are true digits, columns what was read; then the share that was read right.</source>
        <translation>行是真实数字，列是识别结果；最后是识别正确的比例。</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Run</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message>
        <source>Delete the run “{0}” with its model? It cannot be brought back.</source>
        <translation>删除训练“{0}”及其模型？无法恢复。</translation>
    </message>
    <message>
        <source>Delete {0} runs with their models? They cannot be brought back.</source>
        <translation>删除 {0} 次训练及其模型？无法恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>已保存为 {0}。</translation>
    </message>
</context>
<context>
    <name>SampleBrowser</name>
    <message>
        <source>My samples</source>
        <translation>我的样本</translation>
    </message>
    <message>
        <source>Right and wrong</source>
        <translation>对的和错的</translation>
    </message>
    <message>
        <source>Read wrong or refused</source>
        <translation>识别错或拒识</translation>
    </message>
    <message>
        <source>Read right</source>
        <translation>识别正确</translation>
    </message>
    <message>
        <source>All digits</source>
        <translation>所有数字</translation>
    </message>
    <message>
        <source>It is a…</source>
        <translation>它是…</translation>
    </message>
    <message>
        <source>Put on pad</source>
        <translation>放到画板</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Which digits to show</source>
        <translation>显示哪些数字</translation>
    </message>
    <message>
        <source>Whether the model reads them right</source>
        <translation>模型是否识别正确</translation>
    </message>
    <message>
        <source>What the selected samples are</source>
        <translation>所选样本是什么</translation>
    </message>
    <message>
        <source>Above each: what the model reads now, and in brackets what you said, where that differs. Keys 0–9 relabel, Delete removes, Return puts one on the pad. Drop a folder or zip to import it.</source>
        <translation>每个样本上方：模型现在的识别结果；如果与你说的不同，括号里是你说的数字。按 0–9 改标签，Delete 删除，回车放到画板。拖入文件夹或 zip 即可导入。</translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation>还没有样本</translation>
    </message>
    <message>
        <source>{0:,} of {1:,}</source>
        <translation>{0:,} / {1:,}</translation>
    </message>
    <message>
        <source>{0}, {1:.0%} read right</source>
        <translation>{0}，{1:.0%} 识别正确</translation>
    </message>
    <message>
        <source>{0}, the model is reading them…</source>
        <translation>{0}，模型正在识别…</translation>
    </message>
</context>
<context>
    <name>SampleFiles</name>
    <message>
        <source>Import samples</source>
        <translation>导入样本</translation>
    </message>
    <message>
        <source>Samples or labelled pictures (*.zip)</source>
        <translation>样本或带标签的图片 (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a folder of samples</source>
        <translation>导入样本文件夹</translation>
    </message>
    <message>
        <source>Export samples</source>
        <translation>导出样本</translation>
    </message>
    <message>
        <source>One zip (*.zip)</source>
        <translation>一个 zip (*.zip)</translation>
    </message>
    <message>
        <source>A new folder (*)</source>
        <translation>新文件夹 (*)</translation>
    </message>
    <message>
        <source>{0} lists no samples of DigitPad; pictures in it are taken by Train ▸ Import samples.</source>
        <translation>{0} 中没有 DigitPad 样本清单；其中的图片可用“训练 ▸ 导入样本”读取。</translation>
    </message>
    <message numerus="yes">
        <source>Import the %Ln sample(s) in {0} into “{1}”?</source>
        <translation>
            <numerusform>要把 {0} 中的 %Ln 个样本导入“{1}”吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Importing samples…</source>
        <translation>正在导入样本…</translation>
    </message>
    <message>
        <source>Exporting samples…</source>
        <translation>正在导出样本…</translation>
    </message>
    <message>
        <source>Samples are being imported or exported already; wait for that or stop it.</source>
        <translation>正在导入或导出样本；请等待完成或停止。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>导出已停止；没有写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) are in {0}.</source>
        <translation>
            <numerusform>%Ln 个样本在 {0} 中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) are new.</source>
        <translation>
            <numerusform>%Ln 个新样本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) were here already.</source>
        <translation>
            <numerusform>%Ln 个样本已存在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) were here with another label, which stays.</source>
        <translation>
            <numerusform>%Ln 个样本已以其他标签存在，保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) came with two different labels and were left out.</source>
        <translation>
            <numerusform>%Ln 幅手绘带有两个不同标签，已略过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) gave no sample.</source>
        <translation>
            <numerusform>%Ln 个文件没有得到样本。</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>导入已停止。</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>My samples</source>
        <translation>我的样本</translation>
    </message>
</context>
<context>
    <name>SampleMenu</name>
    <message>
        <source>Kept as {0}. {1} samples in “{2}”.</source>
        <translation>已保存为 {0}。“{2}”中有 {1} 个样本。</translation>
    </message>
    <message>
        <source>Kept as {0}, the first sample in “{1}”.</source>
        <translation>已保存为 {0}，是“{1}”中的第一个样本。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Draw three more</source>
        <translation>写三个</translation>
    </message>
    <message>
        <source>{0} more and your hand can be learned.</source>
        <translation>再来 {0} 个，就可以学习你的笔迹了。</translation>
    </message>
    <message>
        <source>Learn my samples</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Taken back: the drawing is not kept.</source>
        <translation>已撤回：手绘没有保存。</translation>
    </message>
</context>
<context>
    <name>Scalings</name>
    <message>
        <source>MNIST&apos;s mean 0 and deviation 1</source>
        <translation>按 MNIST 的均值 0、标准差 1</translation>
    </message>
    <message>
        <source>as its file says</source>
        <translation>按其文件所述</translation>
    </message>
    <message>
        <source>{0}, light and dark exchanged</source>
        <translation>{0}，明暗反转</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Standardised pixels</source>
        <translation>像素标准化</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率计划</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>Weight averaging</source>
        <translation>权重平均</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>验证集比例</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>训练图片</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Rule-drawn digits</source>
        <translation>规则绘制的数字</translation>
    </message>
    <message>
        <source>Scribbles</source>
        <translation>涂鸦</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Bits of a weight</source>
        <translation>每个权重的位数</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>random, narrow</source>
        <translation>随机（窄）</translation>
    </message>
    <message>
        <source>random (He)</source>
        <translation>随机（He）</translation>
    </message>
    <message>
        <source>random (Xavier)</source>
        <translation>随机（Xavier）</translation>
    </message>
    <message>
        <source>all zero</source>
        <translation>全部为零</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>one cycle</source>
        <translation>单周期</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 位</translation>
    </message>
    <message>
        <source>16 bits (bf16)</source>
        <translation>16 位 (bf16)</translation>
    </message>
    <message>
        <source>article: as the classic tutorial does it</source>
        <translation>教程：按经典教程</translation>
    </message>
    <message>
        <source>recommended: the best we know</source>
        <translation>推荐：已知最好的设置</translation>
    </message>
    <message>
        <source>quick: above 98% in a hurry</source>
        <translation>快速：很快超过 98%</translation>
    </message>
    <message>
        <source>article</source>
        <translation>教程</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{0}: a whole number from {1:g} to {2:g}, please.</source>
        <translation>{0}：请输入 {1:g} 到 {2:g} 的整数。</translation>
    </message>
    <message>
        <source>{0}: at most {3} widths, please, each from {1:g} to {2:g}, such as 512, 512.</source>
        <translation>{0}：请输入最多 {3} 个宽度，每个 {1:g} 到 {2:g}，例如 512, 512。</translation>
    </message>
    <message>
        <source>{0}: a number from {1:g} to {2:g}, please.</source>
        <translation>{0}：请输入 {1:g} 到 {2:g} 的数。</translation>
    </message>
    <message>
        <source>From {0:g} to {1:g} {2}.</source>
        <translation>从 {0:g} 到 {1:g} {2}。</translation>
    </message>
    <message>
        <source>Default in “{0}”: {1}.</source>
        <translation>“{0}”的默认值：{1}。</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>全部设置</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>My samples too</source>
        <translation>也用我的样本</translation>
    </message>
    <message>
        <source>Learn from the drawings that you have kept as well; see Train ▸ My samples</source>
        <translation>也从你保存的手绘中学习；参见“训练 ▸ 我的样本”</translation>
    </message>
    <message>
        <source>Point at a setting to read what it does.</source>
        <translation>指向某项设置即可查看说明。</translation>
    </message>
    <message>
        <source>custom (from {0})</source>
        <translation>自定义（基于{0}）</translation>
    </message>
    <message>
        <source>{0:,} parameters, {1:,} images to learn from; about {2} on this computer&apos;s processor.</source>
        <translation>{0:,} 个参数，{1:,} 张学习图片；用本机处理器约需 {2}。</translation>
    </message>
    <message>
        <source>The graphics card will do it far sooner.</source>
        <translation>显卡会快得多。</translation>
    </message>
</context>
<context>
    <name>SharesTable</name>
    <message>
        <source>{0}: sum {1:,.2f}, share {2:.1%}</source>
        <translation>{0}：和 {1:,.2f}，份额 {2:.1%}</translation>
    </message>
    <message>
        <source>From ten sums to ten shares</source>
        <translation>从十个和到十个份额</translation>
    </message>
    <message>
        <source>Each sum is divided by the temperature; e to the power of its distance from the largest, divided by all ten of these, is the digit&apos;s share (softmax).</source>
        <translation>每个和先除以温度；e 的（它与最大值之差）次方，再除以这十个数之和，就是该数字的份额（softmax）。</translation>
    </message>
    <message>
        <source>÷ {0:.3g}</source>
        <translation>÷ {0:.3g}</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>和</translation>
    </message>
    <message>
        <source>e to that</source>
        <translation>e 的该次方</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>份额</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search in the shortcuts</source>
        <translation>在快捷键中搜索</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>On the pad</source>
        <translation>在画板上</translation>
    </message>
</context>
<context>
    <name>SteadyText</name>
    <message>
        <source>Word</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>{0} 步</translation>
    </message>
    <message>
        <source>Learn from ten batches and look at the last of them</source>
        <translation>学习十批，并查看其中最后一批</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>从这里继续</translation>
    </message>
    <message>
        <source>The run goes on as if nobody had looked</source>
        <translation>训练继续进行，就像没有人看过一样</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>The batch: what the network read before the step, right ✓ or wrong ✗, and each picture&apos;s loss.</source>
        <translation>这一批：网络在这一步之前读出的数字，对 ✓ 或错 ✗，以及每张图片的损失。</translation>
    </message>
    <message>
        <source>The pad&apos;s answer before and after the step</source>
        <translation>这一步之前和之后的回答</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Above in blue: after the step. Below in orange: before it.</source>
        <translation>上方蓝色：这一步之后。下方橙色：之前。</translation>
    </message>
    <message>
        <source>The units of the first layer that moved most, a weight a pixel: before, after, and the difference.</source>
        <translation>第一层中变动最大的单元，每个像素一个权重：之前、之后和差值。</translation>
    </message>
    <message>
        <source>A step takes the next batch of a run and shows here what it does.</source>
        <translation>一步会取训练的下一批，并在这里显示它的作用。</translation>
    </message>
    <message>
        <source>Shown are the first {0} of {1:,} pictures.</source>
        <translation>显示的是 {1:,} 张图片中的前 {0} 张。</translation>
    </message>
    <message>
        <source>Draw a digit on the pad to see its ten bars before and after a step.</source>
        <translation>在画板上写一个数字，即可看到一步之前和之后的十个条形。</translation>
    </message>
    <message>
        <source>The drawing on the pad, read before the step (orange) and after it (blue):</source>
        <translation>画板上的图，在这一步之前（橙色）和之后（蓝色）的读数：</translation>
    </message>
    <message>
        <source>{0:.2%} → {1:.2%}</source>
        <comment>before → after</comment>
        <translation>{0:.2%} → {1:.2%}</translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message>
        <source>Batch {0:,} of {1:,} in epoch {2}, step {3:,} of the run. Learning rate {4:.3g}.</source>
        <translation>第 {2} 轮的第 {0:,} 批（共 {1:,} 批），训练的第 {3:,} 步。学习率 {4:.3g}。</translation>
    </message>
    <message>
        <source>The mean of all {0:,} pictures is the loss of the batch: {1:.4f}.</source>
        <translation>全部 {0:,} 张图片的平均值就是这一批的损失：{1:.4f}。</translation>
    </message>
    <message>
        <source>The loss of a picture adds up, over the ten digits, what the digit should have × −ln of what the network gave it. A softened target leaves something to all ten digits; a picture that is no digit gives each a tenth.</source>
        <translation>一张图片的损失是对十个数字求和：该数字应得的份额 × 网络给它的概率的 −ln。平滑后的目标给十个数字都留一点；不是数字的图片给每个数字十分之一。</translation>
    </message>
    <message>
        <source>The gradient says of each weight how fast the mean loss grows when the weight grows; the step goes the other way. How long both are in each layer (the root of the sum of all squares):</source>
        <translation>梯度说明每个权重增大时平均损失增长得多快；这一步朝相反方向走。两者在每一层的长度（所有平方之和的平方根）：</translation>
    </message>
    <message>
        <source>The loss of a picture is −ln of the probability that the network gave its digit. The first picture shows the digit {0}: −ln {1} = {2:.4f}.</source>
        <translation>一张图片的损失是网络给它的数字的概率的 −ln。第一张图片是数字 {0}：−ln {1} = {2:.4f}。</translation>
    </message>
    <message>
        <source>SGD: new weight = weight − learning rate × gradient. The weight that moved most in the first layer: {0} − {1:.6g} × {2} = {3:.5f}.</source>
        <translation>SGD：新权重 = 权重 − 学习率 × 梯度。第一层中变动最大的权重：{0} − {1:.6g} × {2} = {3:.5f}。</translation>
    </message>
    <message>
        <source>SGD with momentum {0:.3g}: the way of a weight is its gradient plus {0:.3g} × its way before; new weight = weight − learning rate × way.</source>
        <translation>带动量 {0:.3g} 的 SGD：权重的走向是它的梯度加上 {0:.3g} × 之前的走向；新权重 = 权重 − 学习率 × 走向。</translation>
    </message>
    <message>
        <source>Adam: new weight = weight − learning rate × (mean of its last gradients) ÷ (root of the mean of their squares). So a weight moves by about the learning rate, {0:.3g}, however small its gradient is.</source>
        <translation>Adam：新权重 = 权重 − 学习率 ×（最近梯度的平均值）÷（其平方平均值的平方根）。因此无论梯度多小，权重都大约移动一个学习率，{0:.3g}。</translation>
    </message>
    <message>
        <source>The weight that moved most in the first layer went from {0:.5f} to {1:.5f}, with gradient {2:.3g}.</source>
        <translation>第一层中变动最大的权重从 {0:.5f} 变到 {1:.5f}，梯度为 {2:.3g}。</translation>
    </message>
    <message>
        <source>Weight decay {0:.3g} pulls each weight a little towards zero as well.</source>
        <translation>权重衰减 {0:.3g} 还会把每个权重向零拉近一点。</translation>
    </message>
    <message>
        <source>Layer {0}: {1:,} → {2:,}</source>
        <translation>第 {0} 层：{1:,} → {2:,}</translation>
    </message>
    <message>
        <source>pixel {0}, {1}</source>
        <comment>column and row</comment>
        <translation>像素 {0}, {1}</translation>
    </message>
    <message>
        <source>unit {0}</source>
        <translation>单元 {0}</translation>
    </message>
    <message>
        <source>digit {0}</source>
        <translation>数字 {0}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>stroke</source>
        <translation>笔画</translation>
    </message>
    <message>
        <source>erasing</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>clearing</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>opened drawing</source>
        <translation>打开的手绘</translation>
    </message>
    <message>
        <source>dabs</source>
        <translation>点画</translation>
    </message>
    <message>
        <source>joined digits</source>
        <translation>合并数字</translation>
    </message>
    <message>
        <source>cut digit</source>
        <translation>切分数字</translation>
    </message>
    <message>
        <source>kept sample</source>
        <translation>保存的样本</translation>
    </message>
    <message>
        <source>new label</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>deleted samples</source>
        <translation>删除的样本</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Pen</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>训练模型</translation>
    </message>
</context>
<context>
    <name>TorchLine</name>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>The command installs it again; then start DigitPad anew.</source>
        <translation>该命令会重新安装它；之后请重新启动 DigitPad。</translation>
    </message>
    <message>
        <source>Training needs torch, which this program comes without.</source>
        <translation>训练需要 torch，而此程序未附带它。</translation>
    </message>
    <message>
        <source>Training needs torch, whose installation was interrupted. The next start goes on with it, and so does the command.</source>
        <translation>训练需要 torch，其安装被中断了。下次启动会继续安装，该命令也可以。</translation>
    </message>
    <message>
        <source>Training needs torch, which could not be fetched: there is no network, or it does not answer. The next start tries again, and so does the command.</source>
        <translation>训练需要 torch，但无法下载：没有网络，或网络无响应。下次启动会重试，该命令也可以。</translation>
    </message>
    <message>
        <source>Training needs torch, for which the disk has too little room: it takes up to 6 GB. Free some; the next start goes on, and so does the command.</source>
        <translation>训练需要 torch，但磁盘空间不足：它最多占用 6 GB。请腾出空间；下次启动会继续，该命令也可以。</translation>
    </message>
    <message>
        <source>Training needs torch, which could not be installed. The command tries again and says why.</source>
        <translation>训练需要 torch，但未能安装。该命令会重试并说明原因。</translation>
    </message>
    <message>
        <source>Training needs torch, which is not installed. The command installs it.</source>
        <translation>训练需要 torch，但尚未安装。该命令会安装它。</translation>
    </message>
    <message>
        <source>Training needs torch, which is being installed. You can go on drawing.</source>
        <translation>训练需要 torch，正在安装。可以继续绘制。</translation>
    </message>
    <message>
        <source>Training needs torch, which is being installed: part {0} of {1}, {2}. You can go on drawing.</source>
        <translation>训练需要 torch，正在安装：第 {0} 部分，共 {1} 部分，{2}。可以继续绘制。</translation>
    </message>
</context>
<context>
    <name>TrainPages</name>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>一步</translation>
    </message>
</context>
<context>
    <name>TrainPanel</name>
    <message>
        <source>Trainer</source>
        <translation>训练器</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>已保存为 {0}。</translation>
    </message>
</context>
<context>
    <name>TrainWorker</name>
    <message>
        <source>The computer has too little free memory: take smaller layers or a smaller batch.</source>
        <translation>可用内存太少：请用更小的层或更小的批次。</translation>
    </message>
    <message>
        <source>The run ended by a fault of the program: {0}. More is in {1}.</source>
        <translation>训练因程序错误结束：{0}。详情见 {1}。</translation>
    </message>
    <message>
        <source>{0}, epoch {1}</source>
        <translation>{0}，第 {1} 轮</translation>
    </message>
</context>
<context>
    <name>TrainerErrors</name>
    <message>
        <source>{0} is no file name.</source>
        <translation>{0} 不是文件名。</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}.</source>
        <translation>无法读取 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>不能读取 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} is no ordinary file; choose a file.</source>
        <translation>{0} 不是普通文件；请选择一个文件。</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB; choose a smaller file.</source>
        <translation>{0} 大于 {1} MB；请选择较小的文件。</translation>
    </message>
    <message>
        <source>The drawing is larger than {0} MB; choose a smaller one.</source>
        <translation>手绘大于 {0} MB；请选择较小的。</translation>
    </message>
    <message>
        <source>The picture is larger than {0} MB; choose a smaller one.</source>
        <translation>图片大于 {0} MB；请选择较小的。</translation>
    </message>
    <message>
        <source>The drawing</source>
        <translation>手绘</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有访问权限</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>它是一个文件夹</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>{0} could not be saved: {1}.</source>
        <translation>无法保存 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} could not be made: {1}.</source>
        <translation>无法创建 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} could not be deleted: {1}.</source>
        <translation>无法删除 {0}：{1}。</translation>
    </message>
    <message>
        <source>the disk is full; free some space and save again</source>
        <translation>磁盘已满；请腾出空间后再保存</translation>
    </message>
    <message>
        <source>your share of the disk is used up; free some space and save again</source>
        <translation>你的磁盘配额已用完；请腾出空间后再保存</translation>
    </message>
    <message>
        <source>you may not write there; choose another folder</source>
        <translation>你不能在那里写入；请选择其他文件夹</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another folder</source>
        <translation>磁盘是只读的；请选择其他文件夹</translation>
    </message>
    <message>
        <source>the disk failed; choose another disk</source>
        <translation>磁盘出错；请选择其他磁盘</translation>
    </message>
    <message>
        <source>the folder does not exist; choose another one</source>
        <translation>文件夹不存在；请选择其他文件夹</translation>
    </message>
    <message>
        <source>a folder has that name; choose another name</source>
        <translation>已有同名文件夹；请换一个名称</translation>
    </message>
    <message>
        <source>2.30</source>
        <translation>2.30</translation>
    </message>
    <message>
        <source>A ends at a loss of {0} and reads {1}, B at {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A 最后的损失为 {0}，读对 {1}；B 为 {2}，读对 {3}。这一次没有明显看到预期的差别。</translation>
    </message>
    <message>
        <source>A goes from a loss of {0} to {1} and reads {2}; B reads {3}. The expected difference did not show clearly this time.</source>
        <translation>A 的损失从 {0} 变为 {1}，读对 {2}；B 读对 {3}。这一次没有明显看到预期的差别。</translation>
    </message>
    <message>
        <source>A has come to a loss of {0} and reads {1}. B, with longer steps, has come to {2} and reads {3}.</source>
        <translation>A 的损失到了 {0}，读对 {1}。B 步子更长，到了 {2}，读对 {3}。</translation>
    </message>
    <message>
        <source>A learned for {0} epochs; its loss on unseen pictures was lowest in epoch {1}, at {2}, and ended at {3}. B stopped after {4} at {5}. The expected difference did not show clearly this time.</source>
        <translation>A 学了 {0} 轮；它在没见过的图片上的损失在第 {1} 轮最低，为 {2}，最后为 {3}。B 在 {4} 轮后停下，为 {5}。这一次没有明显看到预期的差别。</translation>
    </message>
    <message>
        <source>A reads {0} of its own pictures and {1} of others. B was told wrong digits: it has learned {2} of them by heart, and of others it reads {3}.</source>
        <translation>A 读对 {0} 自己的图片和 {1} 别的图片。B 得到的是错误的数字：它死记了其中的 {2}，而别的图片读对 {3}。</translation>
    </message>
    <message>
        <source>A reads {0} of its own pictures and {1} of others. B, with more pictures: {2} and {3}; the gap is smaller.</source>
        <translation>A 读对 {0} 自己的图片和 {1} 别的图片。B 的图片更多：{2} 和 {3}；差距更小。</translation>
    </message>
    <message>
        <source>A reads {0} with {1} weights, B {2} with {3}. The expected difference did not show clearly this time.</source>
        <translation>A 用 {1} 个权重读对 {0}，B 用 {3} 个读对 {2}。这一次没有明显看到预期的差别。</translation>
    </message>
    <message>
        <source>A, with all weights zero, goes from a loss of {0} to {1} and reads {2}. B starts at random and reads {3}.</source>
        <translation>A 的权重全为零，损失从 {0} 变为 {1}，读对 {2}。B 随机开始，读对 {3}。</translation>
    </message>
    <message>
        <source>A, with small batches, reads {0} at {1} images a second, B {2} at {3}. The expected difference did not show clearly this time.</source>
        <translation>A 用小批次，每秒 {1} 张图片，读对 {0}；B 每秒 {3} 张，读对 {2}。这一次没有明显看到预期的差别。</translation>
    </message>
    <message>
        <source>A: lowest loss on unseen pictures {0}, at the end {1}. B: {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A：在没见过的图片上最低的损失为 {0}，最后为 {1}。B：{2} 和 {3}。这一次没有明显看到预期的差别。</translation>
    </message>
    <message>
        <source>A: {0} of its own pictures and {1} of others. B, told wrong digits: {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A：自己的图片 {0}，别的图片 {1}。B 得到错误的数字：{2} 和 {3}。这一次没有明显看到预期的差别。</translation>
    </message>
    <message>
        <source>A: {0} of its own pictures and {1} of others. B: {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A：自己的图片 {0}，别的图片 {1}。B：{2} 和 {3}。这一次没有明显看到预期的差别。</translation>
    </message>
    <message>
        <source>A: {0} of unseen pictures, {1} moved by three pixels. B: {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A：没见过的图片 {0}，移动三个像素后 {1}。B：{2} 和 {3}。这一次没有明显看到预期的差别。</translation>
    </message>
    <message>
        <source>Half of the neurons off</source>
        <translation>关掉一半神经元</translation>
    </message>
    <message>
        <source>Only {0} of the data set&apos;s {1} training pictures show the digit {2}: too few to learn it.</source>
        <translation>数据集的 {1} 张训练图片中只有 {0} 张是数字 {2}：太少，学不会。</translation>
    </message>
    <message>
        <source>The file of your samples was damaged. Samples that could be read and are in use again: {0}; the damaged file is kept as {1}.</source>
        <translation>样本文件已损坏。已读出并重新启用的样本数：{0}；损坏的文件保存为 {1}。</translation>
    </message>
    <message>
        <source>deviation must be between 0.0001 and 10000, or negative, not {0}</source>
        <translation>deviation 必须在 0.0001 到 10000 之间（或为负），而不是 {0}</translation>
    </message>
    <message>
        <source>it has activations that DigitPad does not know ({0})</source>
        <translation>它使用了 DigitPad 不认识的激活函数（{0}）</translation>
    </message>
    <message>
        <source>it has an operation that no MLP has ({0})</source>
        <translation>它包含 MLP 没有的运算（{0}）</translation>
    </message>
    <message>
        <source>it has recurrent layers ({0}); DigitPad reads fully connected networks only</source>
        <translation>它有循环层（{0}）；DigitPad 只能读取全连接网络</translation>
    </message>
    <message>
        <source>it has tensors that are larger than the file&apos;s numbers for them</source>
        <translation>它的某些张量比文件中为其保存的数值还大</translation>
    </message>
    <message>
        <source>it holds Python objects (a pickle), which DigitPad never opens; save plain arrays</source>
        <translation>它包含 Python 对象（pickle），DigitPad 从不打开这类内容；请保存为普通数组</translation>
    </message>
    <message>
        <source>it holds numbers that lie in each other</source>
        <translation>它包含互相重叠的数值</translation>
    </message>
    <message>
        <source>it is a compiled program (TorchScript); save the state dict of the network that it was made of, torch.save(network.state_dict(), file)</source>
        <translation>它是编译后的程序（TorchScript）；请保存原网络的 state dict：torch.save(network.state_dict(), file)</translation>
    </message>
    <message>
        <source>it is a damaged ONNX file</source>
        <translation>它是损坏的 ONNX 文件</translation>
    </message>
    <message>
        <source>it is a file of Keras; save its weights as plain numbers in Python, numpy.savez(&quot;model.npz&quot;, *model.get_weights()), and open that file</source>
        <translation>它是 Keras 文件；请在 Python 中把权重保存为普通数值：numpy.savez(&quot;model.npz&quot;, *model.get_weights())，然后打开该文件</translation>
    </message>
    <message>
        <source>it is a pickle, but no state dict of PyTorch; save the state dict, torch.save(network.state_dict(), file)</source>
        <translation>它是 pickle，但不是 PyTorch 的 state dict；请保存 state dict：torch.save(network.state_dict(), file)</translation>
    </message>
    <message>
        <source>it is a whole pickled program object ({0}); save its state_dict() instead, torch.save(network.state_dict(), file)</source>
        <translation>它是整个序列化的程序对象（{0}）；请改为保存它的 state_dict()：torch.save(network.state_dict(), file)</translation>
    </message>
    <message>
        <source>it is an archive that says two different things of itself</source>
        <translation>它是一个自相矛盾的压缩文件</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>名称太长；请选择较短的名称</translation>
    </message>
    <message>
        <source>{0} is empty, not a picture in PNG, JPEG, BMP, GIF, WebP, TIFF or AVIF format.</source>
        <translation>{0} 是空的，不是 PNG、JPEG、BMP、GIF、WebP、TIFF 或 AVIF 格式的图片。</translation>
    </message>
    <message>
        <source>{0} must be between 0 and 1, not {1}</source>
        <translation>{0} 必须在 0 和 1 之间，而不是 {1}</translation>
    </message>
    <message>
        <source>No model lies in {0}: install DigitPad again, or open a model file of your own.</source>
        <translation>{0} 中没有模型：请重新安装 DigitPad，或打开你自己的模型文件。</translation>
    </message>
    <message>
        <source>{0} is no model that DigitPad can read: {1}.</source>
        <translation>{0} 不是 DigitPad 能读取的模型：{1}。</translation>
    </message>
    <message>
        <source>it is not a safetensors file, or it is cut short</source>
        <translation>它不是 safetensors 文件，或者被截断</translation>
    </message>
    <message>
        <source>it was not saved by DigitPad, so nothing says how to use its numbers</source>
        <translation>它不是由 DigitPad 保存的，无从得知如何使用其中的数值</translation>
    </message>
    <message>
        <source>it has format version {0}, this DigitPad knows {1}; update DigitPad</source>
        <translation>它的格式版本为 {0}，此 DigitPad 只支持 {1}；请更新 DigitPad</translation>
    </message>
    <message>
        <source>its metadata has missing or unknown parts</source>
        <translation>其元数据有缺失或未知的部分</translation>
    </message>
    <message>
        <source>its metadata is not made of texts</source>
        <translation>其元数据不是文本</translation>
    </message>
    <message>
        <source>its layer sizes are no list of whole numbers</source>
        <translation>其层大小不是整数列表</translation>
    </message>
    <message>
        <source>its layer sizes are not those of its weights</source>
        <translation>其层大小与权重不符</translation>
    </message>
    <message>
        <source>its tensors do not have the names of its layers</source>
        <translation>其张量名称与层不符</translation>
    </message>
    <message>
        <source>its tensors overlap or leave gaps</source>
        <translation>其张量重叠或留有空隙</translation>
    </message>
    <message>
        <source>its description has missing or unknown parts</source>
        <translation>其描述有缺失或未知的部分</translation>
    </message>
    <message>
        <source>its description has texts where numbers belong</source>
        <translation>其描述中应为数字之处是文本</translation>
    </message>
    <message>
        <source>its history is too long</source>
        <translation>其历史记录过长</translation>
    </message>
    <message>
        <source>its history nests too deep</source>
        <translation>其历史记录嵌套过深</translation>
    </message>
    <message>
        <source>its history has wrong versions</source>
        <translation>其历史记录中的版本有误</translation>
    </message>
    <message>
        <source>its history has a wrong {0}</source>
        <translation>其历史记录中的 {0} 有误</translation>
    </message>
    <message>
        <source>it has {0} tensors, a digit model has at most {1}</source>
        <translation>它有 {0} 个张量，数字模型最多有 {1} 个</translation>
    </message>
    <message>
        <source>{0} is not a JSON object</source>
        <translation>{0}不是 JSON 对象</translation>
    </message>
    <message>
        <source>{0} is not plain JSON</source>
        <translation>{0}不是普通的 JSON</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>其文件头</translation>
    </message>
    <message>
        <source>its history</source>
        <translation>其历史记录</translation>
    </message>
    <message>
        <source>tensor {0} is described wrongly</source>
        <translation>张量 {0} 的描述有误</translation>
    </message>
    <message>
        <source>tensor {0} has a shape that no layer has</source>
        <translation>张量 {0} 的形状不属于任何层</translation>
    </message>
    <message>
        <source>tensor {0} is not as long as its shape says</source>
        <translation>张量 {0} 的长度与形状不符</translation>
    </message>
    <message>
        <source>it is cut short, or something is appended to it</source>
        <translation>它被截断，或者附加了内容</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>它被截断</translation>
    </message>
    <message>
        <source>some weights are not finite numbers</source>
        <translation>有些权重不是有限数</translation>
    </message>
    <message>
        <source>the last layer has {0} outputs, not {1}</source>
        <translation>最后一层有 {0} 个输出，而不是 {1} 个</translation>
    </message>
    <message>
        <source>layer {0} has shapes {1} and {2}, wants {3} inputs</source>
        <translation>第 {0} 层的形状为 {1} 和 {2}，需要 {3} 个输入</translation>
    </message>
    <message>
        <source>its numbers make no network</source>
        <translation>其数值不能组成网络</translation>
    </message>
    <message>
        <source>it has a part that no MLP has ({0})</source>
        <translation>它包含 MLP 所没有的部分（{0}）</translation>
    </message>
    <message>
        <source>it holds no layers</source>
        <translation>它不包含任何层</translation>
    </message>
    <message>
        <source>its network has {0} outputs, not ten digits</source>
        <translation>其网络有 {0} 个输出，而不是十个数字</translation>
    </message>
    <message>
        <source>it has {0} layers, DigitPad reads up to {1}</source>
        <translation>它有 {0} 层，DigitPad 最多读取 {1} 层</translation>
    </message>
    <message>
        <source>it has convolutions ({0}); DigitPad reads fully connected networks only</source>
        <translation>它含有卷积（{0}）；DigitPad 只读取全连接网络</translation>
    </message>
    <message>
        <source>it has a layer that is not fully connected ({0})</source>
        <translation>它有一个非全连接层（{0}）</translation>
    </message>
    <message>
        <source>its layer {0} has a size of {1}</source>
        <translation>其 {0} 层的大小为 {1}</translation>
    </message>
    <message>
        <source>its layer {0} takes {1} numbers, not the {2} pixels</source>
        <translation>其 {0} 层接受 {1} 个数值，而不是 {2} 个像素</translation>
    </message>
    <message>
        <source>its layer {0} takes {1} numbers, not the {2} outputs of the layer before</source>
        <translation>其 {0} 层接受 {1} 个数值，而不是前一层的 {2} 个输出</translation>
    </message>
    <message>
        <source>the bias of its layer {0} has another size</source>
        <translation>其 {0} 层的偏置大小不同</translation>
    </message>
    <message>
        <source>its tensor {0} does not hold fractions</source>
        <translation>其张量 {0} 不含小数</translation>
    </message>
    <message>
        <source>it is damaged, or no file of PyTorch</source>
        <translation>它已损坏，或不是 PyTorch 文件</translation>
    </message>
    <message>
        <source>it holds a {0}, not a state dict</source>
        <translation>它包含 {0}，而不是 state dict</translation>
    </message>
    <message>
        <source>it holds a {0} named {1}, not only layers</source>
        <translation>它包含名为 {1} 的 {0}，而不只是层</translation>
    </message>
    <message>
        <source>it is a damaged archive</source>
        <translation>它是损坏的归档文件</translation>
    </message>
    <message>
        <source>it is an archive of too many files</source>
        <translation>它是含有过多文件的归档</translation>
    </message>
    <message>
        <source>it is an archive with two files of the same name</source>
        <translation>它是含有同名文件的归档</translation>
    </message>
    <message>
        <source>it is a compressed archive, which PyTorch never writes</source>
        <translation>它是压缩归档，而 PyTorch 从不写这种文件</translation>
    </message>
    <message>
        <source>it is an archive whose files overlap</source>
        <translation>它是文件相互重叠的归档</translation>
    </message>
    <message>
        <source>it is an archive, but not one of PyTorch</source>
        <translation>它是归档文件，但不是 PyTorch 的</translation>
    </message>
    <message>
        <source>its table of contents is too large for an MLP</source>
        <translation>对 MLP 来说其目录过大</translation>
    </message>
    <message>
        <source>it holds program objects, not a plain state dict</source>
        <translation>它包含程序对象，而不是普通的 state dict</translation>
    </message>
    <message>
        <source>A drawing of a {0} cannot be kept.</source>
        <translation>一张数字 {0} 的绘图无法保存。</translation>
    </message>
    <message>
        <source>A ends at a loss of {0} and reads {1}. B, with shorter steps, ends at {2} and {3}.</source>
        <translation>A 最终损失为 {0}，读对 {1}。步子更小的 B 为 {2} 和 {3}。</translation>
    </message>
    <message>
        <source>A learned for {0} epochs; its loss on unseen pictures was lowest in epoch {1}, at {2}, and ended at {3}. B stopped after {4} epochs at {5}: better, and sooner.</source>
        <translation>A 学了 {0} 轮；对没见过的图片，损失在第 {1} 轮最低，为 {2}，最后是 {3}。B 在 {4} 轮后停在 {5}：更好，也更快。</translation>
    </message>
    <message>
        <source>A reads {0} of unseen pictures, and {1} when they are moved by three pixels. B, which saw its pictures turned, moved and bent: {2} and {3}.</source>
        <translation>A 读对 {0} 没见过的图片，移动三个像素后为 {1}。B 看的是转过、移过、弯过的图片：{2} 和 {3}。</translation>
    </message>
    <message>
        <source>A sample that shows a {0} cannot be exported: {1}. Delete it in My samples, then export once more.</source>
        <translation>一个表示 {0} 的样本无法导出：{1}。请在“我的样本”中删除它，然后再次导出。</translation>
    </message>
    <message>
        <source>A weighs each pixel by itself and reads {0} with {1} weights. B, with a hidden layer, reads {2} with {3}.</source>
        <translation>A 单独权衡每个像素，用 {1} 个权重读对 {0}。有隐藏层的 B 用 {3} 个读对 {2}。</translation>
    </message>
    <message>
        <source>A: its loss became too large to be a number. B, with shorter steps, reads {0}.</source>
        <translation>A：损失大到不再是数。步子更小的 B 读对 {0}。</translation>
    </message>
    <message>
        <source>A: the loss on unseen pictures was lowest at {0} and ended at {1}. B, with dropout: {2} and {3}.</source>
        <translation>A：对没见过的图片，损失最低为 {0}，最后是 {1}。有 dropout 的 B：{2} 和 {3}。</translation>
    </message>
    <message>
        <source>After as many epochs A, with small batches, took more steps and reads {0}, at {1} images a second; B reads {2}, at {3}.</source>
        <translation>同样多轮之后，小批量的 A 走了更多步，读对 {0}，每秒 {1} 张；B 读对 {2}，每秒 {3} 张。</translation>
    </message>
    <message>
        <source>All neurons on</source>
        <translation>所有神经元都开着</translation>
    </message>
    <message>
        <source>All weights zero</source>
        <translation>权重全为零</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Batches of {0}</source>
        <translation>每批 {0} 张</translation>
    </message>
    <message>
        <source>Batches of {0} or of {1}</source>
        <translation>每批 {0} 张还是 {1} 张</translation>
    </message>
    <message>
        <source>Can a network learn what makes no sense?</source>
        <translation>网络能学会毫无意义的东西吗？</translation>
    </message>
    <message>
        <source>Distorted pictures</source>
        <translation>变形的图片</translation>
    </message>
    <message>
        <source>Does it help to switch off half of the neurons at random while learning?</source>
        <translation>学习时随机关掉一半神经元有帮助吗？</translation>
    </message>
    <message>
        <source>Does it help to turn, move and bend the pictures while learning?</source>
        <translation>学习时把图片转动、移动、弯曲有帮助吗？</translation>
    </message>
    <message>
        <source>Is the last epoch the best one?</source>
        <translation>最后一轮是最好的一轮吗？</translation>
    </message>
    <message>
        <source>It could learn faster: with batches of {0}, most of the time goes into the steps themselves.</source>
        <translation>可以学得更快：每批 {0} 张时，大部分时间花在步骤本身。</translation>
    </message>
    <message>
        <source>It learns by heart: the training loss falls, but on unseen pictures the loss rises since epoch {0}.</source>
        <translation>它在死记硬背：训练损失下降，但没见过的图片的损失从第 {0} 轮起上升。</translation>
    </message>
    <message>
        <source>It stands still at {0}: a layer is too narrow to let ten digits through.</source>
        <translation>停在 {0}：有一层太窄，容不下十个数字。</translation>
    </message>
    <message>
        <source>It stands still at {0}: the steps are too long to come nearer.</source>
        <translation>停在 {0}：步子太大，无法再接近。</translation>
    </message>
    <message>
        <source>It stands still at {0}: the steps are too short to come anywhere.</source>
        <translation>停在 {0}：步子太小，走不动。</translation>
    </message>
    <message>
        <source>It stands still at {0}: too many neurons are switched off while it learns.</source>
        <translation>停在 {0}：学习时关掉的神经元太多。</translation>
    </message>
    <message>
        <source>LeakyRelu of another slope</source>
        <translation>另一种斜率的 LeakyRelu</translation>
    </message>
    <message>
        <source>Learned by heart</source>
        <translation>死记硬背</translation>
    </message>
    <message>
        <source>Learning rate too high</source>
        <translation>学习率太高</translation>
    </message>
    <message>
        <source>Learning rate too low</source>
        <translation>学习率太低</translation>
    </message>
    <message>
        <source>Many small steps, or few large ones?</source>
        <translation>许多小步，还是少数大步？</translation>
    </message>
    <message>
        <source>Menu entries and file types are installed on Linux only; here, start `digitpad` by hand.</source>
        <translation>菜单项和文件类型只能在 Linux 上安装；在此请手动启动 `digitpad`。</translation>
    </message>
    <message>
        <source>Neurons switched off</source>
        <translation>关掉神经元</translation>
    </message>
    <message>
        <source>No hidden layer</source>
        <translation>没有隐藏层</translation>
    </message>
    <message>
        <source>No run can be kept: {0}.</source>
        <translation>无法保存任何训练：{0}。</translation>
    </message>
    <message>
        <source>One wide layer with {0} weights reads {1}, four narrow ones with {2} read {3}: a point apart or more.</source>
        <translation>一个宽层用 {0} 个权重读对 {1}，四个窄层用 {2} 个读对 {3}：相差一个百分点或更多。</translation>
    </message>
    <message>
        <source>One wide layer with {0} weights reads {1}, four narrow ones with {2} read {3}: less than a point apart.</source>
        <translation>一个宽层用 {0} 个权重读对 {1}，四个窄层用 {2} 个读对 {3}：相差不到一个百分点。</translation>
    </message>
    <message>
        <source>One wide layer, or four narrow ones with about as many weights?</source>
        <translation>一个宽层，还是权重数差不多的四个窄层？</translation>
    </message>
    <message>
        <source>Pictures as they are</source>
        <translation>原样的图片</translation>
    </message>
    <message>
        <source>Rate {0}</source>
        <translation>学习率 {0}</translation>
    </message>
    <message>
        <source>Shuffled digits</source>
        <translation>打乱的数字</translation>
    </message>
    <message>
        <source>Stopping early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>The drawing was not written to {0}: {1}.</source>
        <translation>手绘未写入 {0}：{1}。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>该文件</translation>
    </message>
    <message>
        <source>The file of your samples in {0} was removed or replaced meanwhile, and DigitPad uses the one that is there now: do it once more.</source>
        <translation>{0} 中的样本文件已被删除或替换，DigitPad 现在使用那里的文件：请再做一次。</translation>
    </message>
    <message>
        <source>The loss explodes: the steps are too long.</source>
        <translation>损失爆炸：步子太大。</translation>
    </message>
    <message>
        <source>The loss of a run became too large to be a number, so that there is nothing to compare.</source>
        <translation>一次训练的损失大得不再是数，因此没有可比较的。</translation>
    </message>
    <message>
        <source>The loss stays at {0}, as guessing has it: little of the gradient passes several sigmoid layers.</source>
        <translation>损失停在 {0}，和瞎猜一样：梯度很难穿过多个 sigmoid 层。</translation>
    </message>
    <message>
        <source>The loss stays at {0}, as guessing has it: the steps are too long.</source>
        <translation>损失停在 {0}，和瞎猜一样：步子太大。</translation>
    </message>
    <message>
        <source>The loss stays at {0}, as guessing has it: the steps are too short.</source>
        <translation>损失停在 {0}，和瞎猜一样：步子太小。</translation>
    </message>
    <message>
        <source>The loss stays at {0}, as guessing has it: weights that all start at zero cannot learn.</source>
        <translation>损失停在 {0}，和瞎猜一样：全部从零开始的权重学不到东西。</translation>
    </message>
    <message>
        <source>The model cannot be used: {0}.</source>
        <translation>该模型无法使用：{0}。</translation>
    </message>
    <message>
        <source>The run in {0} is learning in another window: stop it there.</source>
        <translation>{0} 中的训练正在另一个窗口中进行:请在那里停止它。</translation>
    </message>
    <message>
        <source>The run left no model. {0}</source>
        <translation>此次训练没有留下模型。{0}</translation>
    </message>
    <message>
        <source>The run “{0}” was left before its first epoch was over: go on with it.</source>
        <translation>训练“{0}”在第一轮结束之前就中断了：请继续训练。</translation>
    </message>
    <message>
        <source>The training pictures could not be looked at.</source>
        <translation>无法查看训练图片。</translation>
    </message>
    <message>
        <source>There is too little free memory for this: close other programs, or take something smaller.</source>
        <translation>可用内存不足：请关闭其他程序，或选用更小的内容。</translation>
    </message>
    <message>
        <source>This cannot be done: {0}.</source>
        <translation>无法完成：{0}。</translation>
    </message>
    <message>
        <source>This drawing could not be replayed.</source>
        <translation>无法重放这幅图。</translation>
    </message>
    <message>
        <source>This needs torch, which is installed and cannot be loaded: {0}.</source>
        <translation>这需要 torch，它已安装但无法加载：{0}。</translation>
    </message>
    <message>
        <source>This needs {0}, which is not installed: pip install torch torchvision</source>
        <translation>这需要 {0}，但尚未安装：pip install torch torchvision</translation>
    </message>
    <message>
        <source>True digits</source>
        <translation>真实的数字</translation>
    </message>
    <message>
        <source>What becomes of a network that sees only {0} pictures?</source>
        <translation>只看过 {0} 张图片的网络会怎样？</translation>
    </message>
    <message>
        <source>What do steps do that are too long?</source>
        <translation>步子太大会怎样？</translation>
    </message>
    <message>
        <source>What do steps do that are too short?</source>
        <translation>步子太小会怎样？</translation>
    </message>
    <message>
        <source>What is the layer in the middle good for?</source>
        <translation>中间那一层有什么用？</translation>
    </message>
    <message>
        <source>Why must the weights start at random?</source>
        <translation>权重为什么要随机开始？</translation>
    </message>
    <message>
        <source>Wide or deep</source>
        <translation>宽还是深</translation>
    </message>
    <message>
        <source>Without a hidden layer</source>
        <translation>没有隐藏层</translation>
    </message>
    <message>
        <source>Wrong digits</source>
        <translation>错误的数字</translation>
    </message>
    <message>
        <source>a model saved here ends in .safetensors</source>
        <translation>在此保存的模型以 .safetensors 结尾</translation>
    </message>
    <message>
        <source>a part of it is not what it should be</source>
        <translation>其中一部分内容不符合要求</translation>
    </message>
    <message>
        <source>a product of two values</source>
        <translation>两个值的乘积</translation>
    </message>
    <message>
        <source>activation must be one of {0}, not {1}</source>
        <translation>activation 必须是 {0} 之一，而不是 {1}</translation>
    </message>
    <message>
        <source>distance must be between 0 and 1000000, not {0}</source>
        <translation>distance 必须在 0 和 1000000 之间，而不是 {0}</translation>
    </message>
    <message>
        <source>entry {0} of {1}</source>
        <translation>{1} 的第 {0} 项</translation>
    </message>
    <message>
        <source>it has a layer norm ({0}), or a batch norm that kept no means; DigitPad reads neither</source>
        <translation>它含有层归一化（{0}）或没有均值的批归一化；DigitPad 都不能读取</translation>
    </message>
    <message>
        <source>it has a width or a time that is no number</source>
        <translation>它有不是数字的宽度或时间</translation>
    </message>
    <message>
        <source>it holds numpy arrays, not tensors; save them by numpy.savez and open that file</source>
        <translation>其中是 numpy 数组而不是张量；请用 numpy.savez 保存后打开该文件</translation>
    </message>
    <message>
        <source>it holds sparse tensors</source>
        <translation>它包含稀疏张量</translation>
    </message>
    <message>
        <source>it is a data set, not a model</source>
        <translation>它是数据集，不是模型</translation>
    </message>
    <message>
        <source>it is a web page; download the model itself</source>
        <translation>它是一个网页；请下载模型本身</translation>
    </message>
    <message>
        <source>it is an SVG drawing without the ink that DigitPad puts into its own; save it as PNG</source>
        <translation>这是一个 SVG 图形，其中没有 DigitPad 存入自己文件的笔迹；请另存为 PNG</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>it is damaged, or holds no numbers</source>
        <translation>文件已损坏，或其中没有数字</translation>
    </message>
    <message>
        <source>it is damaged: numbers are missing that its table names</source>
        <translation>它已损坏：缺少目录中列出的数值</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>它是空的</translation>
    </message>
    <message>
        <source>it is packed; unpack it, and open the model in it</source>
        <translation>它是压缩包；请解压后打开其中的模型</translation>
    </message>
    <message>
        <source>it names {0}, which a state dict of an MLP never does; save the state dict alone, torch.save(network.state_dict(), file)</source>
        <translation>它引用了 {0}，而 MLP 的 state dict 不会这样；请只保存 state dict：torch.save(network.state_dict(), file)</translation>
    </message>
    <message>
        <source>it only points to a file that Git LFS keeps; fetch that file with git lfs pull</source>
        <translation>它只是指向由 Git LFS 保存的文件；请用 git lfs pull 取得该文件</translation>
    </message>
    <message>
        <source>it would be larger than {0} MB</source>
        <translation>它会超过 {0} MB</translation>
    </message>
    <message>
        <source>it would unpack to more than {0} MB</source>
        <translation>解压后会超过 {0} MB</translation>
    </message>
    <message>
        <source>its counts and labels must be lists of whole numbers</source>
        <translation>其数量和标签不是整数列表</translation>
    </message>
    <message>
        <source>its description</source>
        <translation>其描述</translation>
    </message>
    <message>
        <source>its digits do not add up to its strokes</source>
        <translation>其数字与笔画的数目不符</translation>
    </message>
    <message>
        <source>its labels must be a list of texts</source>
        <translation>其标签必须是文本列表</translation>
    </message>
    <message>
        <source>its labels or writers do not fit its digits</source>
        <translation>其标签或书写者与数字不符</translation>
    </message>
    <message>
        <source>its numbers lie in another file; save it as one file</source>
        <translation>它的数值在另一个文件中；请保存为单个文件</translation>
    </message>
    <message>
        <source>its points are no list of finite (x, y) pairs</source>
        <translation>其点不是有限的 (x, y) 列表</translation>
    </message>
    <message>
        <source>its settings</source>
        <translation>其设置</translation>
    </message>
    <message>
        <source>its story</source>
        <translation>其历史</translation>
    </message>
    <message>
        <source>its strokes do not add up to its points</source>
        <translation>其笔画与点的数目不符</translation>
    </message>
    <message>
        <source>its text</source>
        <translation>其文本</translation>
    </message>
    <message>
        <source>its weights and their scales do not belong together</source>
        <translation>其权重与缩放系数不匹配</translation>
    </message>
    <message>
        <source>its weights are so large that its answers are no numbers</source>
        <translation>它的权重过大，输出不再是有效数值</translation>
    </message>
    <message>
        <source>mean must be a number between -1000 and 1000, not {0}</source>
        <translation>mean 必须是 -1000 和 1000 之间的数，而不是 {0}</translation>
    </message>
    <message>
        <source>probability must be between 0 and 1, not {0}</source>
        <translation>probability 必须在 0 和 1 之间，而不是 {0}</translation>
    </message>
    <message>
        <source>temperature must be between 0.001 and 1000, not {0}</source>
        <translation>temperature 必须在 0.001 和 1000 之间，而不是 {0}</translation>
    </message>
    <message>
        <source>tensor {0} is neither int8 nor float16 nor float32</source>
        <translation>张量 {0} 既不是 int8，也不是 float16 或 float32</translation>
    </message>
    <message>
        <source>the list of layer sizes</source>
        <translation>层大小列表</translation>
    </message>
    <message>
        <source>the model&apos;s history is too long for a model file</source>
        <translation>模型的历史对于模型文件来说太长</translation>
    </message>
    <message>
        <source>the scales of its weights are no positive numbers, one for each row</source>
        <translation>其权重的缩放系数不是每行一个的正数</translation>
    </message>
    <message>
        <source>this computer has no Apple graphics (MPS) that this PyTorch can use</source>
        <translation>这台电脑没有此 PyTorch 可用的 Apple 图形处理器（MPS）</translation>
    </message>
    <message>
        <source>{0} Take it out of the data set.</source>
        <translation>{0} 请将其从数据集中移除。</translation>
    </message>
    <message>
        <source>{0} cannot be written, for the Pillow installed here has no WebP: save a GIF.</source>
        <translation>无法写入 {0}，因为此处安装的 Pillow 不支持 WebP：请保存为 GIF。</translation>
    </message>
    <message>
        <source>{0} could not be saved: the disk is full or may not be written.</source>
        <translation>无法保存 {0}：磁盘已满或不可写。</translation>
    </message>
    <message>
        <source>{0} does not exist: choose the folder with the data set.</source>
        <translation>{0} 不存在：请选择数据集所在的文件夹。</translation>
    </message>
    <message>
        <source>{0} ends with none of {1}.</source>
        <translation>{0} 的扩展名不是 {1} 之一。</translation>
    </message>
    <message>
        <source>{0} epochs</source>
        <translation>{0} 轮</translation>
    </message>
    <message>
        <source>{0} has lines of another length; a label and 784 pixels are wanted in each.</source>
        <translation>{0} 中有长度不同的行；每行应有一个标签和 784 个像素。</translation>
    </message>
    <message>
        <source>{0} has {1} columns; a label and 784 pixels are wanted.</source>
        <translation>{0} 有 {1} 列；应为一个标签和 784 个像素。</translation>
    </message>
    <message>
        <source>{0} holds labels that are no list of whole numbers.</source>
        <translation>{0} 中的标签不是整数列表。</translation>
    </message>
    <message>
        <source>{0} holds letters, not digits: choose EMNIST&apos;s digits or mnist files, or any other set of digits.</source>
        <translation>{0} 包含的是字母而不是数字：请选择 EMNIST 的 digits 或 mnist 文件，或其他数字数据集。</translation>
    </message>
    <message>
        <source>{0} holds more than {1} pictures; choose a smaller folder.</source>
        <translation>{0} 中的图片超过 {1} 张；请选择较小的文件夹。</translation>
    </message>
    <message>
        <source>{0} holds neither a picture nor a drawing.</source>
        <translation>{0} 中既没有图片也没有绘图。</translation>
    </message>
    <message>
        <source>{0} holds no pictures to learn from, only such to test with.</source>
        <translation>{0} 中没有用于学习的图片，只有用于测试的图片。</translation>
    </message>
    <message>
        <source>{0} holds no pictures to test with, only such to learn from.</source>
        <translation>{0} 中没有用于测试的图片，只有用于学习的图片。</translation>
    </message>
    <message>
        <source>{0} holds no pictures with labels: x_train, y_train, x_test and y_test are wanted.</source>
        <translation>{0} 中没有带标签的图片：应包含 x_train、y_train、x_test 和 y_test。</translation>
    </message>
    <message>
        <source>{0} holds no pictures.</source>
        <translation>{0} 中没有图片。</translation>
    </message>
    <message>
        <source>{0} holds pixels outside 0 to 255.</source>
        <translation>{0} 中有超出 0 到 255 的像素。</translation>
    </message>
    <message>
        <source>{0} holds something that is no number.</source>
        <translation>{0} 中有不是数字的内容。</translation>
    </message>
    <message>
        <source>{0} holds whole numbers, not single digits: choose a collection of digits.</source>
        <translation>{0} 包含的是多位数，而不是单个数字：请选择单个数字的集合。</translation>
    </message>
    <message>
        <source>{0} is a HEIC photograph, which DigitPad cannot read; save it as JPEG or PNG.</source>
        <translation>{0} 是 HEIC 照片，DigitPad 无法读取；请另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>{0} is a TIFF packed in an unusual way ({1}); save it as plain PNG.</source>
        <translation>{0} 是以不常见方式压缩的 TIFF（{1}）；请另存为普通 PNG。</translation>
    </message>
    <message>
        <source>{0} is a file, and no data set that DigitPad knows; choose the folder of one.</source>
        <translation>{0} 是文件，并非 DigitPad 认识的数据集；请选择数据集的文件夹。</translation>
    </message>
    <message>
        <source>{0} is a model, not a drawing or a picture; open it as a model.</source>
        <translation>{0} 是模型，不是绘图或图片；请作为模型打开。</translation>
    </message>
    <message>
        <source>{0} is a parquet file, which DigitPad does not read; save its pictures as npz.</source>
        <translation>{0} 是 parquet 文件，DigitPad 无法读取；请将其中的图片保存为 npz。</translation>
    </message>
    <message>
        <source>{0} is a pickle, which could run any program when it is opened; get the data as idx or npz files.</source>
        <translation>{0} 是 pickle 文件，打开时可能运行任意程序；请获取 idx 或 npz 格式的数据。</translation>
    </message>
    <message>
        <source>{0} is one file of a data set; choose the folder that it lies in.</source>
        <translation>{0} 是数据集中的一个文件；请选择它所在的文件夹。</translation>
    </message>
    <message>
        <source>{0} is still packed: unpack it, and choose the folder.</source>
        <translation>{0} 尚未解压：请先解压，再选择文件夹。</translation>
    </message>
    <message>
        <source>{0} lacks a file of its data set: put {1} there.</source>
        <translation>{0} 缺少数据集的文件：请将 {1} 放到那里。</translation>
    </message>
    <message>
        <source>{0} neurons</source>
        <translation>{0} 个神经元</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} 张图片</translation>
    </message>
    <message>
        <source>{0} reads only {1} of 1,000 MNIST digits right, so it was hardly made to read digits.</source>
        <translation>{0} 在 1,000 个 MNIST 数字中只读对 {1} 个，它多半不是用来识别数字的。</translation>
    </message>
    <message>
        <source>{0} was not written: install ONNX first, by pip install onnx.</source>
        <translation>未写入 {0}：请先用 pip install onnx 安装 ONNX。</translation>
    </message>
    <message>
        <source>{0} × {1} neurons</source>
        <translation>{0} × {1} 个神经元</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>{0}: it is damaged.</source>
        <translation>{0}：已损坏。</translation>
    </message>
    <message>
        <source>{0}: neither its folder nor its name starts with the digit it shows.</source>
        <translation>{0}：其文件夹名和文件名都不以所示数字开头。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>{0}: {1}.</source>
        <translation>{0}：{1}。</translation>
    </message>
    <message>
        <source>{0} is damaged, or no picture in PNG, JPEG, BMP, GIF, WebP, TIFF or AVIF format.</source>
        <translation>{0} 已损坏，或者不是 PNG、JPEG、BMP、GIF、WebP、TIFF 或 AVIF 格式的图片。</translation>
    </message>
    <message>
        <source>{0} is damaged: it cannot be unpacked. Copy or download it again.</source>
        <translation>{0} 已损坏：无法解压。请重新复制或下载。</translation>
    </message>
    <message>
        <source>{0} has more than {1} megapixels; make it smaller first.</source>
        <translation>{0} 超过 {1} 百万像素；请先缩小。</translation>
    </message>
    <message>
        <source>{0} is a JPEG built to be slow, of more than a hundred passes.</source>
        <translation>{0} 是故意拖慢的 JPEG，扫描超过一百遍。</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be read as a picture.</source>
        <translation>{0} 已损坏，无法作为图片读取。</translation>
    </message>
    <message>
        <source>{0} is no InkML drawing that DigitPad can read: {1}.</source>
        <translation>{0} 不是 DigitPad 能读取的 InkML 手绘：{1}。</translation>
    </message>
    <message>
        <source>it declares a document type, which drawings do not need and attacks do</source>
        <translation>它声明了文档类型；手绘不需要，攻击才需要</translation>
    </message>
    <message>
        <source>it is written in {0}; save it as UTF-8</source>
        <translation>它的编码是 {0}；请存为 UTF-8</translation>
    </message>
    <message>
        <source>it is not well-formed XML, or cut short</source>
        <translation>它不是格式正确的 XML，或被截断</translation>
    </message>
    <message>
        <source>it has too many parts</source>
        <translation>它的组成部分过多</translation>
    </message>
    <message>
        <source>it is XML about something else ({0})</source>
        <translation>它是其他内容的 XML（{0}）</translation>
    </message>
    <message>
        <source>its points have no X and Y</source>
        <translation>其点没有 X 和 Y</translation>
    </message>
    <message>
        <source>it has more than {0} strokes</source>
        <translation>它的笔画超过 {0} 个</translation>
    </message>
    <message>
        <source>it has too many points</source>
        <translation>它的点过多</translation>
    </message>
    <message>
        <source>it has a point of {0} numbers instead of {1}</source>
        <translation>它有一个点含 {0} 个数值，而不是 {1} 个</translation>
    </message>
    <message>
        <source>it has a coordinate that is infinite or far too large</source>
        <translation>它有无穷大或过大的坐标</translation>
    </message>
    <message>
        <source>it has the point {0}, which is none of {1} numbers</source>
        <translation>它有点 {0}，不是由 {1} 个数值组成</translation>
    </message>
    <message>
        <source>No MNIST in {0}: put {1} there (from any copy of MNIST), or allow it to be downloaded.</source>
        <translation>{0} 中没有 MNIST：请把 {1} 放到那里（取自任何 MNIST 副本），或允许下载。</translation>
    </message>
    <message>
        <source>The MNIST files in {0} are not the ones that belong there: install DigitPad again.</source>
        <translation>{0} 中的 MNIST 文件不是原本的文件：请重新安装 DigitPad。</translation>
    </message>
    <message>
        <source>{0} holds pictures of {1}, not 28 by 28 bytes.</source>
        <translation>{0} 中的图片大小为 {1}，而不是 28×28 字节。</translation>
    </message>
    <message>
        <source>{0} holds {1} labels for {2} pictures.</source>
        <translation>{0} 中有 {1} 个标签，却有 {2} 张图片。</translation>
    </message>
    <message>
        <source>{0} holds labels from {1} to {2}; only 0 to 9 are digits.</source>
        <translation>{0} 中的标签为 {1} 到 {2}；只有 0 到 9 是数字。</translation>
    </message>
    <message>
        <source>MNIST could not be downloaded into {0}: are you offline? ({1}) Copies of its four files can be put into that folder instead.</source>
        <translation>无法将 MNIST 下载到 {0}：是否离线？（{1}）也可以把它的四个文件的副本放入该文件夹。</translation>
    </message>
    <message>
        <source>{0} claims to hold {1} bytes, which is more than DigitPad reads.</source>
        <translation>{0} 声称含有 {1} 字节，超过 DigitPad 的读取上限。</translation>
    </message>
    <message>
        <source>{0} is damaged: its header does not fit its size. Copy or download it again.</source>
        <translation>{0} 已损坏：文件头与大小不符。请重新复制或下载。</translation>
    </message>
    <message>
        <source>{0} is damaged: it does not hold what its header says. Copy or download it again.</source>
        <translation>{0} 已损坏：内容与文件头不符。请重新复制或下载。</translation>
    </message>
    <message>
        <source>{0} is no idx file of whole numbers.</source>
        <translation>{0} 不是整数 idx 文件。</translation>
    </message>
    <message>
        <source>{0} holds an array of {1} dimensions where {2} are needed.</source>
        <translation>{0} 中的数组有 {1} 维，需要 {2} 维。</translation>
    </message>
    <message>
        <source>{0} ends in the middle of its header.</source>
        <translation>{0} 在文件头中间就结束了。</translation>
    </message>
    <message>
        <source>{0} lacks the array {1}: it is no collection of drawings.</source>
        <translation>{0} 缺少数组 {1}：它不是手绘集合。</translation>
    </message>
    <message>
        <source>{0} cannot be read as a collection of drawings: {1}.</source>
        <translation>无法将 {0} 作为手绘集合读取：{1}。</translation>
    </message>
    <message>
        <source>There is no checkpoint in {0}: start the run again.</source>
        <translation>{0} 中没有检查点：请重新开始训练。</translation>
    </message>
    <message>
        <source>{0} cannot be resumed from ({1}): start the run again.</source>
        <translation>无法从 {0} 继续（{1}）：请重新开始训练。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit its own settings: start the run again.</source>
        <translation>检查点与其自身的设置不符：请重新开始训练。</translation>
    </message>
    <message>
        <source>it was made by another version of DigitPad</source>
        <translation>它由另一版本的 DigitPad 生成</translation>
    </message>
    <message>
        <source>it was written by another version of DigitPad</source>
        <translation>它由另一版本的 DigitPad 写入</translation>
    </message>
    <message>
        <source>it belongs to another folder</source>
        <translation>它属于另一个文件夹</translation>
    </message>
    <message>
        <source>The run in {0} learned from other data than {1}: choose its own data.</source>
        <translation>{0} 中的训练所用的数据不是 {1}：请选择它自己的数据。</translation>
    </message>
    <message>
        <source>The run in {0} cannot be read: {1}.</source>
        <translation>无法读取 {0} 中的训练记录：{1}。</translation>
    </message>
    <message>
        <source>The run in {0} could not be deleted: {1}.</source>
        <translation>无法删除 {0} 中的训练记录：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot keep a new run: {1}.</source>
        <translation>{0} 无法保存新的训练记录：{1}。</translation>
    </message>
    <message>
        <source>{0} is damaged, so the run cannot go on with your samples: start a new run.</source>
        <translation>{0} 已损坏，训练无法用你的样本继续：请开始新的训练。</translation>
    </message>
    <message>
        <source>The loss is no longer a number in epoch {0}: try a lower learning rate, such as {1}.</source>
        <translation>损失在第 {0} 轮不再是数字：请尝试更低的学习率，例如 {1}。</translation>
    </message>
    <message>
        <source>The graphics card has too little free memory for this run: take a smaller batch or narrower layers.</source>
        <translation>显卡的可用内存不足以完成本次训练：请减小批量或层宽。</translation>
    </message>
    <message>
        <source>The computer has too little free memory for this run: take a smaller batch or narrower layers.</source>
        <translation>计算机的可用内存不足以完成本次训练：请减小批量或层宽。</translation>
    </message>
    <message>
        <source>The graphics card failed ({0}): train on the CPU, or start DigitPad again.</source>
        <translation>显卡出错（{0}）：请在 CPU 上训练，或重新启动 DigitPad。</translation>
    </message>
    <message>
        <source>Training on the CPU, because {0}.</source>
        <translation>改用 CPU 训练，因为{0}。</translation>
    </message>
    <message>
        <source>there is no graphics card that this PyTorch can use</source>
        <translation>没有此 PyTorch 可用的显卡</translation>
    </message>
    <message>
        <source>there is no graphics card that this PyTorch can use ({0})</source>
        <translation>没有此 PyTorch 可用的显卡（{0}）</translation>
    </message>
    <message>
        <source>the graphics card computes wrongly</source>
        <translation>显卡计算有误</translation>
    </message>
    <message>
        <source>the graphics card has too little free memory</source>
        <translation>显卡的可用内存太少</translation>
    </message>
    <message>
        <source>the graphics card does not work ({0})</source>
        <translation>显卡不能工作（{0}）</translation>
    </message>
    <message>
        <source>There are no pictures and no InkML drawings in it.</source>
        <translation>其中没有图片，也没有 InkML 手绘。</translation>
    </message>
    <message>
        <source>{0} is not a manifest of DigitPad samples.</source>
        <translation>{0} 不是 DigitPad 的样本清单。</translation>
    </message>
    <message>
        <source>{0} was written by a newer DigitPad (format {1}); update DigitPad to read it.</source>
        <translation>{0} 由更新的 DigitPad 写入（格式 {1}）；请更新 DigitPad 后再读取。</translation>
    </message>
    <message>
        <source>{0} lists no samples.</source>
        <translation>{0} 没有列出样本。</translation>
    </message>
    <message>
        <source>{0} is damaged; without it the samples have no labels.</source>
        <translation>{0} 已损坏；没有它，样本就没有标签。</translation>
    </message>
    <message>
        <source>its label is no digit from 0 to 9.</source>
        <translation>其标签不是 0 到 9 的数字。</translation>
    </message>
    <message>
        <source>its picture has no place (a box of four numbers).</source>
        <translation>其图片没有位置（四个数值）。</translation>
    </message>
    <message>
        <source>its picture&apos;s place is impossible.</source>
        <translation>其图片的位置不可能。</translation>
    </message>
    <message>
        <source>it shows no ink.</source>
        <translation>上面没有笔迹。</translation>
    </message>
    <message>
        <source>its {0} file {1} is missing.</source>
        <translation>缺少其 {0} 文件 {1}。</translation>
    </message>
    <message>
        <source>{0} is neither a folder nor a zip file; choose a folder of pictures or a zip.</source>
        <translation>{0} 既不是文件夹也不是 zip 文件；请选择图片文件夹或 zip。</translation>
    </message>
    <message>
        <source>{0} is no zip file that can be read, or it is damaged.</source>
        <translation>{0} 不是可读取的 zip 文件，或已损坏。</translation>
    </message>
    <message>
        <source>{0} in the zip is damaged or locked with a password.</source>
        <translation>zip 中的 {0} 已损坏或有密码。</translation>
    </message>
    <message>
        <source>{0} is bigger than {1} MB.</source>
        <translation>{0} 大于 {1} MB。</translation>
    </message>
    <message>
        <source>{0} is left out: there are more than {1} GB of samples before it.</source>
        <translation>跳过 {0}：它之前的样本已超过 {1} GB。</translation>
    </message>
    <message>
        <source>{0} holds {1} files or hides how many; at most {2} are taken.</source>
        <translation>{0} 含有 {1} 个文件或隐藏了数量；最多接受 {2} 个。</translation>
    </message>
    <message>
        <source>{0} holds more than {1} files; split it into smaller ones.</source>
        <translation>{0} 含有超过 {1} 个文件；请拆分。</translation>
    </message>
    <message>
        <source>{0} holds more than {1} files; choose a smaller folder.</source>
        <translation>{0} 含有超过 {1} 个文件；请选择较小的文件夹。</translation>
    </message>
    <message>
        <source>{0} names a file outside its own folder ({1}); nothing was taken from it.</source>
        <translation>{0} 引用了自身文件夹之外的文件（{1}）；未从中取用任何内容。</translation>
    </message>
    <message>
        <source>There are no samples in “{0}” yet: correct a drawing or collect some digits first.</source>
        <translation>“{0}”中还没有样本：请先更正一个手绘或收集一些数字。</translation>
    </message>
    <message>
        <source>A kept drawing is damaged and cannot be read; delete the sample.</source>
        <translation>一个已保存的手绘已损坏，无法读取；请删除该样本。</translation>
    </message>
    <message>
        <source>The samples could not be written to {0}: {1}. Choose another place.</source>
        <translation>无法将样本写入 {0}：{1}。请选择其他位置。</translation>
    </message>
    <message>
        <source>{0} is not empty; choose a new folder for the samples.</source>
        <translation>{0} 不是空的；请为样本选择新文件夹。</translation>
    </message>
    <message>
        <source>The samples in {0} were kept by a newer DigitPad (format {1}, this one knows {2}); update DigitPad to use them. They were left untouched.</source>
        <translation>{0} 中的样本由更新的 DigitPad 保存（格式 {1}，此版本支持 {2}）；请更新 DigitPad 后使用。样本未被改动。</translation>
    </message>
    <message>
        <source>{0} is not DigitPad&apos;s sample file; move it away so that a new one can be made.</source>
        <translation>{0} 不是 DigitPad 的样本文件；请将其移走，以便新建。</translation>
    </message>
    <message>
        <source>The samples in {0} cannot be used: {1}</source>
        <translation>无法使用 {0} 中的样本：{1}</translation>
    </message>
    <message>
        <source>the disk is full. Nothing was changed; free some space and try again.</source>
        <translation>磁盘已满。未作任何更改；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>another program has been writing to them for over five seconds. Nothing was changed; try again.</source>
        <translation>另一个程序已写入超过五秒。未作任何更改；请重试。</translation>
    </message>
    <message>
        <source>the folder cannot be written to ({0}). Check its permissions.</source>
        <translation>无法写入该文件夹（{0}）。请检查其权限。</translation>
    </message>
    <message>
        <source>the file is damaged. Move it to another place, and DigitPad starts an empty one.</source>
        <translation>文件已损坏。请将其移到别处，DigitPad 会新建一个空文件。</translation>
    </message>
    <message>
        <source>{0} weights and {1} biases make no network</source>
        <translation>{0} 个权重和 {1} 个偏置不能组成网络</translation>
    </message>
    <message>
        <source>{0}. Nothing was changed.</source>
        <translation>{0}。未作任何更改。</translation>
    </message>
</context>
<context>
    <name>TrainerPane</name>
    <message>
        <source>Stopping the training run; the best epoch so far is kept…</source>
        <translation>正在停止训练；保留目前最好的一轮…</translation>
    </message>
    <message>
        <source>Opening the trainer…</source>
        <translation>正在打开训练器…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>UnitPage</name>
    <message>
        <source>Switch off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Let this unit say nothing, and see what the others make of it.</source>
        <translation>让这个单元保持沉默，看看其他单元会怎样。</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Keep this unit at its value while you go on drawing.</source>
        <translation>继续绘画时，让这个单元保持现在的值。</translation>
    </message>
    <message>
        <source>Training pictures that excite this unit most</source>
        <translation>最能激活该单元的训练图片</translation>
    </message>
    <message>
        <source>Last layer, digit {1}</source>
        <translation>最后一层，数字 {1}</translation>
    </message>
    <message>
        <source>Layer {0}, unit {1} of {2:,}</source>
        <translation>第 {0} 层，共 {2:,} 个中的单元 {1}</translation>
    </message>
    <message>
        <source>Its weights, the drawing over them</source>
        <translation>它的权重，上面是手绘</translation>
    </message>
    <message>
        <source>Where in the drawing it comes from</source>
        <translation>来自手绘的哪个部分</translation>
    </message>
    <message>
        <source>Blue adds to the unit&apos;s sum, orange takes from it.</source>
        <translation>蓝色增加该单元的和，橙色减少它。</translation>
    </message>
    <message>
        <source>No training picture excites it</source>
        <translation>没有训练图片能激活它</translation>
    </message>
    <message>
        <source>Excited most by</source>
        <translation>最能激活它的图片</translation>
    </message>
    <message>
        <source>{0:+,.2f} for {1}</source>
        <translation>{1} {0:+,.2f}</translation>
    </message>
    <message>
        <source>This unit is the digit itself.</source>
        <translation>该单元就是数字本身。</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>它已关闭。</translation>
    </message>
    <message>
        <source>What it does: {0}</source>
        <translation>它的作用：{0}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>It does nothing for this drawing.</source>
        <translation>对这幅手绘不起作用。</translation>
    </message>
</context>
<context>
    <name>WayOut</name>
    <message>
        <source>Esc ends the presentation, Del clears the pad</source>
        <translation>Esc 退出演示，Del 清空画板</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>DigitPad did not close in good order last time. Your drawing was kept.</source>
        <translation>DigitPad 上次没有正常关闭。你的手绘已保留。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Draw a digit from 0 to 9 and watch the bars. The right mouse button erases, Train ▸ Train a model… lets you teach a network of your own.</source>
        <translation>写一个 0 到 9 的数字，看看条形的变化。鼠标右键是橡皮擦；用“训练 ▸ 训练模型…”可以教会你自己的网络。</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>What would make it a …?</source>
        <translation>怎样会变成……？</translation>
    </message>
    <message>
        <source>What would make it {0}?</source>
        <translation>怎样会变成 {0}？</translation>
    </message>
    <message>
        <source>On the pad, blue is ink to add and orange ink to rub out, in this order.</source>
        <translation>画板上蓝色为要添加的墨迹，橙色为要擦除的墨迹，按此顺序。</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Put the dabs on the pad; undo takes them back.</source>
        <translation>把这些点画到画板上；可以撤销。</translation>
    </message>
    <message>
        <source>Draw one digit, without a picture under it, and ask.</source>
        <translation>请画一个数字，下面不要有图片，然后提问。</translation>
    </message>
    <message>
        <source>Choose a digit.</source>
        <translation>请选择一个数字。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找……</translation>
    </message>
    <message>
        <source>No small change does it: nothing was found within {0} dabs.</source>
        <translation>小改动做不到：{0} 个点以内没有找到办法。</translation>
    </message>
    <message>
        <source>It is read as {0} already, {1} sure.</source>
        <translation>已经被读作 {0}，把握 {1}。</translation>
    </message>
    <message>
        <source>{0} to add, {1} to rub out</source>
        <translation>添加 {0} 个，擦除 {1} 个</translation>
    </message>
    <message>
        <source>Dabs: {0}. It is then read as {1}, {2} sure.</source>
        <translation>点画：{0}。之后会读作 {1}，把握 {2}。</translation>
    </message>
    <message>
        <source>Dabs: {0}. It is then most like {1} ({2}), of which the pad is not sure.</source>
        <translation>点画：{0}。之后最像 {1}（{2}），但还不能确定。</translation>
    </message>
</context>
</TS>
