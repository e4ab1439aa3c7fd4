// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/files/pictureview.h>

#include <ui/files/fileacts.h>
#include <ui/files/filekind.h>
#include <ui/files/filewords.h>
#include <ui/files/picturereading.h>
#include <ui/files/pictures.h>
#include <ui/files/viewbutton.h>
#include <ui/look/announcer.h>
#include <ui/look/naming.h>

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QKeyEvent>
#include <QLocale>
#include <QMovie>
#include <QPainter>
#include <QThreadPool>

#include <algorithm>

namespace charla::ui {

using client::MessageFile;
using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 12;
constexpr int BarHeight = 64; // above the picture
constexpr int SideWidth = 64; // left and right of it
constexpr QSize MostSize(4096, 4096); // larger than any window

} // namespace

PictureView::PictureView(Pictures &pictures, FileActs &acts, QWidget *window)
    : QWidget(window), m_pictures(pictures), m_acts(acts),
      m_previous(named(new ViewButton(Sign::Left, tr("Previous picture (←)"), this),
                       "previousPicture"_L1, tr("Previous picture"))),
      m_next(named(new ViewButton(Sign::Right, tr("Next picture (→)"), this), "nextPicture"_L1,
                   tr("Next picture"))),
      m_copy(named(new ViewButton(Sign::Copy, tr("Copy the picture (Ctrl+C)"), this),
                   "copyPicture"_L1, tr("Copy the picture"))),
      m_save(named(new ViewButton(Sign::Save, tr("Save the picture (Ctrl+S)"), this),
                   "savePicture"_L1, tr("Save the picture"))),
      m_close(named(new ViewButton(Sign::Close, tr("Close (Esc)"), this), "closePicture"_L1,
                    tr("Close")))
{
    setObjectName("pictureView"_L1);
    setFocusPolicy(Qt::StrongFocus);
    hide();
    window->installEventFilter(this);
    for (QAbstractButton *button : buttons())
        button->installEventFilter(this);
    connect(m_previous, &QAbstractButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { go(1); });
    connect(m_copy, &QAbstractButton::clicked, this, &PictureView::copy);
    connect(m_save, &QAbstractButton::clicked, this,
            [this] { m_acts.saveAs(shown(), this->window()); });
    connect(m_close, &QAbstractButton::clicked, this, &PictureView::close);
    connect(&m_acts, &FileActs::brought, this, &PictureView::onBrought);
    connect(&m_acts, &FileActs::bringingFailed, this, [this](const QString &path) {
        m_isMissing = isVisible() && path == shown().path;
        update();
    });
    connect(&m_pictures, &Pictures::changed, this, [this] {
        if (!isVisible() || m_isWhole)
            return;
        m_picture = m_pictures.picture(shown());
        update();
    });
}

PictureView::~PictureView() = default;

QList<QAbstractButton *> PictureView::buttons() const
{
    return {m_previous, m_next, m_copy, m_save, m_close};
}

// ---- coming and going --------------------------------------------------------------------

void PictureView::open(const QList<MessageFile> &files, int first)
{
    if (first < 0 || first >= files.size())
        return;
    if (!isVisible())
        m_before = window()->focusWidget();
    m_files = files;
    setGeometry(parentWidget()->rect());
    QWidget::show();
    raise();
    setFocus(Qt::PopupFocusReason);
    show(first);
}

void PictureView::close()
{
    m_movie.reset();
    m_picture = QImage();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    hide();
}

void PictureView::go(int step)
{
    const int to = m_at + step;
    if (to < 0 || to >= m_files.size())
        return;
    show(to);
    // A button that has no use any more can't keep the keyboard.
    if (!m_previous->isEnabled() || !m_next->isEnabled())
        setFocus();
}

void PictureView::show(int at)
{
    m_at = at;
    m_movie.reset();
    m_isWhole = false;
    m_isMissing = false;
    m_picture = m_pictures.picture(shown());
    m_previous->setEnabled(at > 0);
    m_next->setEnabled(at + 1 < m_files.size());
    m_previous->setVisible(m_files.size() > 1);
    m_next->setVisible(m_files.size() > 1);
    m_save->setEnabled(!shown().path.isEmpty());
    setAccessibleName(words());
    announce(this, words());
    m_acts.bring(shown());
    update();
}

QString PictureView::words() const
{
    if (m_files.size() == 1)
        return shown().name;
    return tr("%1 – picture %2 of %3")
        .arg(shown().name, QLocale().toString(m_at + 1), QLocale().toString(m_files.size()));
}

// ---- the picture ---------------------------------------------------------------------------

void PictureView::onBrought(const QString &path, const QString &local)
{
    const bool isShown = isVisible() && path == shown().path
        && (shown().local.isEmpty() || !path.isEmpty() || local == shown().local);
    if (!isShown)
        return;
    if (mayMove(shown().mime))
        move(local);
    else
        decode(local);
}

void PictureView::move(const QString &local)
{
    m_movie = std::make_unique<QMovie>(local);
    connect(m_movie.get(), &QMovie::frameChanged, this, [this] {
        m_picture = m_movie->currentImage();
        m_isWhole = true;
        update();
    });
    m_movie->start();
}

void PictureView::decode(const QString &local)
{
    QThreadPool::globalInstance()->start(
        [local, path = shown().path, self = QPointer<PictureView>(this)] {
            QFile file(local);
            const QImage picture
                = file.open(QIODevice::ReadOnly) ? readPicture(file, MostSize) : QImage();
            QMetaObject::invokeMethod(
                qApp,
                [self, path, picture] {
                    if (!self || !self->isVisible() || self->shown().path != path)
                        return;
                    self->m_isMissing = picture.isNull();
                    self->m_isWhole = !picture.isNull();
                    if (!picture.isNull())
                        self->m_picture = picture;
                    self->update();
                },
                Qt::QueuedConnection);
        });
}

void PictureView::copy()
{
    if (m_picture.isNull())
        return;
    QGuiApplication::clipboard()->setImage(m_picture);
    announce(this, tr("Copied"));
}

//! Where the picture goes.
QRect PictureView::frame() const
{
    const int side = m_files.size() > 1 ? SideWidth : Margin;
    return rect().adjusted(side, BarHeight, -side, -Margin);
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(16, 16, 18, 250));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setPen(Qt::white);
    const int room = m_copy->x() - 2 * Margin;
    painter.drawText(QRect(Margin, 0, room, BarHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(words(), Qt::ElideMiddle, room));
    if (m_picture.isNull() || m_isMissing) {
        painter.drawText(frame(), Qt::AlignCenter | Qt::TextWordWrap,
                         m_isMissing ? tr("This picture can't be shown.") : tr("One moment…"));
        return;
    }
    const QSize natural(shown().width, shown().height);
    const QSize whole = natural.isEmpty() ? m_picture.size() : natural;
    const bool isLarger = whole.width() > frame().width() || whole.height() > frame().height();
    QRect where(QPoint(), isLarger ? whole.scaled(frame().size(), Qt::KeepAspectRatio) : whole);
    where.moveCenter(frame().center());
    painter.drawImage(where, m_picture);
}

void PictureView::resizeEvent(QResizeEvent *)
{
    int right = width() - Margin;
    for (QAbstractButton *button : {m_close, m_save, m_copy}) {
        right -= button->width();
        button->move(right, (BarHeight - button->height()) / 2);
        right -= Margin / 2;
    }
    const int middle = BarHeight + (height() - BarHeight - m_next->height()) / 2;
    m_previous->move(Margin, middle);
    m_next->move(width() - Margin - m_next->width(), middle);
}

// ---- keys and the mouse ----------------------------------------------------------------------

bool PictureView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    // Buttons would go to each other by the arrows.
    if (watched != parent() && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<const QKeyEvent &>(*event));
    return QWidget::eventFilter(watched, event);
}

bool PictureView::takeKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape)
        close();
    else if (event.key() == Qt::Key_Left)
        go(-1);
    else if (event.key() == Qt::Key_Right)
        go(1);
    else if (event.matches(QKeySequence::Copy))
        copy();
    else if (event.matches(QKeySequence::Save))
        m_save->click();
    else
        return false;
    return true;
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    takeKey(*event);
    event->accept(); // what lies below has no use for it
}

//! The keyboard stays in here.
bool PictureView::focusNextPrevChild(bool next)
{
    QList<QWidget *> stops{this};
    for (QAbstractButton *button : buttons()) {
        if (button->isVisible() && button->isEnabled())
            stops.append(button);
    }
    const auto now = stops.indexOf(window()->focusWidget());
    const auto to = (std::max<qsizetype>(now, 0) + (next ? 1 : stops.size() - 1)) % stops.size();
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

//! Beside the picture is out.
void PictureView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !frame().contains(event->position().toPoint()))
        close();
    event->accept();
}

} // namespace charla::ui
