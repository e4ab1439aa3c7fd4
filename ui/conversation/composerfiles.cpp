// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/composer.h>

#include <ui/conversation/composeredit.h>
#include <ui/files/attachmentstrip.h>
#include <ui/look/inlinemessage.h>
#include <ui/texts.h>

#include <QFileDialog>
#include <QMimeData>
#include <QToolButton>

#include <utility>

// The files that go with a text.
namespace charla::ui {

using namespace Qt::StringLiterals;

void Composer::wireFiles()
{
    connect(m_attach, &QToolButton::clicked, this, &Composer::chooseFiles);
    connect(m_strip, &AttachmentStrip::changed, this, &Composer::onFilesChanged);
    connect(m_strip, &AttachmentStrip::removed, m_edit, qOverload<>(&QWidget::setFocus));
    connect(m_edit, &ComposerEdit::filesInserted, this,
            [this](const QMimeData *mime) { addFiles(*mime); });
    setFileRules({});
}

void Composer::onFilesChanged()
{
    judge();
    emit draftChanged();
    if (m_sendsSoon && !m_strip->isPreparing()) {
        m_sendsSoon = false;
        send();
    }
}

void Composer::setFileRules(const FileRules &rules)
{
    m_strip->setRules(rules);
    m_attach->setEnabled(rules.takesFiles());
    m_attach->setToolTip(rules.takesFiles() ? tr("Attach files (Ctrl+Shift+A)")
                                            : tr("This server takes no files."));
}

void Composer::addFiles(const QMimeData &mime)
{
    m_sendsSoon = false;
    m_strip->add(mime);
    m_edit->setFocus();
}

void Composer::chooseFiles()
{
    if (!m_attach->isEnabled())
        return;
    auto *dialog = new QFileDialog(window(), tr("Choose files to send"));
    dialog->setObjectName("attachDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        m_sendsSoon = false;
        m_strip->add(paths);
        m_edit->setFocus();
    });
    dialog->open();
}

void Composer::takeBack(const QString &text, const std::vector<client::Attachment> &files)
{
    const QString now = m_edit->toPlainText();
    m_strip->restore(files);
    if (!text.isEmpty())
        setText(now.isEmpty() ? text : text + u'\n' + now);
    m_edit->setFocus();
}

//! Chosen before the program ended, and to be chosen again.
void Composer::tellLost(const QStringList &names)
{
    if (std::exchange(m_lost, names) == names)
        return;
    if (names.isEmpty())
        m_lostNotice->clear();
    else
        m_lostNotice->tell(InlineMessage::Tone::Notice,
                           tr("Not sent, because Charla ended: %1.").arg(texts::list(names)));
}

} // namespace charla::ui
