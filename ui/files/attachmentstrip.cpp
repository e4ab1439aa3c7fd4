// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/files/attachmentstrip.h>

#include <protocol/filenames.h>
#include <protocol/limits.h>
#include <ui/files/attachmentchip.h>
#include <ui/files/filewords.h>
#include <ui/files/picturereading.h>
#include <ui/look/naming.h>

#include <QCheckBox>
#include <QDateTime>
#include <QEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QScrollBar>
#include <QUrl>

#include <algorithm>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 6;
constexpr int MostLines = 2; // of chips that are seen at once

QStringList pathsIn(const QMimeData &mime)
{
    QStringList paths;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

QString troubleWords(Preparation::Trouble trouble)
{
    switch (trouble) {
    case Preparation::Trouble::Folder:
        return AttachmentStrip::tr("A folder can't be sent. Pack it first.");
    case Preparation::Trouble::Unreadable:
        return AttachmentStrip::tr("This can't be read.");
    case Preparation::Trouble::None:
        break;
    }
    return {};
}

} // namespace

AttachmentStrip::AttachmentStrip(QWidget *parent)
    : QScrollArea(parent), m_inner(new QWidget(this)), m_keepPlace(new QCheckBox(m_inner))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    m_inner->setAutoFillBackground(false);
    setWidget(m_inner);
    named(m_keepPlace, "keepPlace"_L1, tr("Leave in photos where they were taken"));
    m_keepPlace->setText(tr("Leave in photos where they were taken; else that is removed"));
    m_keepPlace->hide();
    connect(m_keepPlace, &QCheckBox::toggled, this, &AttachmentStrip::changed);
    hide();
}

// ---- what comes in -----------------------------------------------------------------------

//! A text is a text, whatever pictures of it come along.
bool AttachmentStrip::hasFiles(const QMimeData &mime)
{
    return !pathsIn(mime).isEmpty() || (mime.hasImage() && !mime.hasText());
}

void AttachmentStrip::add(const QMimeData &mime)
{
    const QStringList paths = pathsIn(mime);
    if (paths.isEmpty())
        add(qvariant_cast<QImage>(mime.imageData()));
    else
        add(paths);
}

void AttachmentStrip::add(const QStringList &paths)
{
    for (const QString &path : paths) {
        const QString name = protocol::cleanedFileName(QFileInfo(path).fileName());
        follow(new Preparation(path, this), addChip(name));
    }
    judge();
}

void AttachmentStrip::add(const QImage &picture)
{
    if (picture.isNull())
        return;
    const QString name = tr("Picture %1.png", "name of a file; date and time")
                             .arg(QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH-mm-ss"_s));
    follow(new Preparation(picture, name, this), addChip(name));
    judge();
}

void AttachmentStrip::restore(const std::vector<client::Attachment> &files)
{
    for (const client::Attachment &file : files) {
        AttachmentChip *const chip = addChip(file.name);
        chip->setPrepared({.file = file, .picture = readPicture(file.preview, QSize(160, 160))});
    }
    judge();
}

AttachmentChip *AttachmentStrip::addChip(const QString &name)
{
    auto *chip = new AttachmentChip(name, m_inner);
    m_chips.push_back(chip);
    connect(chip, &AttachmentChip::removeWanted, this, [this, chip] { remove(chip); });
    chip->show();
    return chip;
}

void AttachmentStrip::follow(Preparation *preparation, AttachmentChip *chip)
{
    connect(preparation, &Preparation::done, chip,
            [this, chip](const Preparation::Prepared &prepared) { take(chip, prepared); });
}

void AttachmentStrip::take(AttachmentChip *chip, const Preparation::Prepared &prepared)
{
    chip->setPrepared(prepared);
    judge();
}

void AttachmentStrip::remove(AttachmentChip *chip)
{
    const auto place = std::ranges::find(m_chips, chip);
    if (place == m_chips.end())
        return;
    const auto next = m_chips.erase(place);
    if (next != m_chips.end())
        (*next)->focusButton();
    else if (!m_chips.empty())
        m_chips.back()->focusButton();
    chip->hide();
    chip->deleteLater(); // it is what calls
    judge();
    if (m_chips.empty())
        emit removed();
}

void AttachmentStrip::clear()
{
    for (AttachmentChip *chip : m_chips) {
        chip->hide();
        chip->deleteLater(); // it may be what calls
    }
    m_chips.clear();
    m_keepPlace->setChecked(false);
    judge();
}

void AttachmentStrip::setRules(const FileRules &rules)
{
    m_rules = rules;
    judge();
}

// ---- what of it can be sent --------------------------------------------------------------

QString AttachmentStrip::troubleOf(std::size_t number) const
{
    using protocol::ErrorCode;
    const Preparation::Prepared &prepared = m_chips[number]->prepared();
    if (!m_chips[number]->isPrepared())
        return {};
    if (prepared.trouble != Preparation::Trouble::None)
        return troubleWords(prepared.trouble);
    if (number >= std::size_t(protocol::limits::MaxFilesPerMessage))
        return fileRefusal(ErrorCode::TooManyFiles, m_rules.terms);
    const auto trouble = m_rules.trouble(prepared.file.size, prepared.file.mime);
    return trouble ? fileRefusal(*trouble, m_rules.terms) : QString();
}

void AttachmentStrip::judge()
{
    bool tellsPlace = false;
    for (std::size_t number = 0; number < m_chips.size(); ++number) {
        m_chips[number]->setTrouble(troubleOf(number));
        tellsPlace = tellsPlace || m_chips[number]->prepared().tellsPlace;
    }
    m_keepPlace->setVisible(tellsPlace);
    arrange();
    setVisible(!m_chips.empty());
    emit changed();
}

bool AttachmentStrip::isPreparing() const
{
    return !std::ranges::all_of(m_chips, &AttachmentChip::isPrepared);
}

QString AttachmentStrip::trouble() const
{
    const bool isAny = std::ranges::any_of(m_chips, &AttachmentChip::hasTrouble);
    return isAny ? tr("Leave out the files that can't be sent.") : QString();
}

std::vector<client::Attachment> AttachmentStrip::files() const
{
    std::vector<client::Attachment> files;
    for (const AttachmentChip *chip : m_chips) {
        if (!chip->isPrepared() || chip->hasTrouble())
            continue;
        files.push_back(chip->prepared().file);
        if (m_keepPlace->isChecked())
            files.back().place = client::Attachment::Place::Kept;
    }
    return files;
}

// ---- where they lie ----------------------------------------------------------------------

void AttachmentStrip::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void AttachmentStrip::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

//! In lines, as many in each as there is room for.
void AttachmentStrip::arrange()
{
    if (m_chips.empty())
        return;
    const int room = viewport()->width();
    const int high = m_chips.front()->sizeHint().height();
    const int columns = std::max(1, (room + Gap) / (AttachmentChip::Width + Gap));
    const int wide = std::min(AttachmentChip::Width, room);
    for (int number = 0; number < int(m_chips.size()); ++number) {
        m_chips[std::size_t(number)]->setGeometry((number % columns) * (wide + Gap),
                                                  (number / columns) * (high + Gap), wide, high);
    }
    const int lines = (int(m_chips.size()) + columns - 1) / columns;
    const int below
        = m_keepPlace->isVisibleTo(m_inner) ? m_keepPlace->sizeHint().height() + Gap : 0;
    m_keepPlace->setGeometry(0, lines * (high + Gap), room, m_keepPlace->sizeHint().height());
    m_inner->resize(room, lines * (high + Gap) - Gap + below);
    setFixedHeight(std::min(lines, MostLines) * (high + Gap) - Gap + below);
}

} // namespace charla::ui
