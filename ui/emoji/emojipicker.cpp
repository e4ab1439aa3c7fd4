// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/emoji/emojipicker.h>

#include <ui/emoji/emojidelegate.h>
#include <ui/emoji/emojimodel.h>
#include <ui/emoji/emojitable.h>
#include <ui/emoji/recentemoji.h>
#include <ui/look/controls.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/look/tonelabel.h>

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QToolButton>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Columns = 9;
constexpr int Rows = 6; // seen at once
constexpr int Padding = 8;
constexpr int RecentId = 0; // of its button; categories follow in their order

} // namespace

EmojiPicker::EmojiPicker(QWidget *ground, const QWidget *anchor)
    : Overlay(ground), m_anchor(anchor), m_model(new EmojiModel(this)),
      m_field(new QLineEdit(this)), m_categories(new QButtonGroup(this)),
      m_grid(new QListView(this)), m_name(new ToneLabel(ToneLabel::Tone::Dim, {}, this))
{
    named(this, "emojiPicker"_L1, tr("Choose an emoji"));
    named(m_field, "emojiField"_L1, tr("Name of an emoji, in English"));
    named(m_grid, "emojiGrid"_L1, tr("Emoji"));
    named(m_name, "emojiName"_L1, {});
    m_field->setPlaceholderText(tr("Search by the English name…"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(signIcon(Sign::Search), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    makeRoomy(m_field);
    m_grid->installEventFilter(this);
    m_grid->setModel(m_model);
    m_grid->setItemDelegate(new EmojiDelegate(m_grid));
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setFlow(QListView::LeftToRight);
    m_grid->setWrapping(true);
    m_grid->setResizeMode(QListView::Adjust);
    m_grid->setUniformItemSizes(true);
    m_grid->setMouseTracking(true);
    m_grid->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_grid->viewport()->setAutoFillBackground(false);
    arrange();

    connect(m_field, &QLineEdit::textChanged, this, &EmojiPicker::onTyped);
    connect(m_categories, &QButtonGroup::idClicked, this, &EmojiPicker::showCategory);
    connect(m_grid, &QListView::clicked, this, &EmojiPicker::choose);
    connect(m_grid, &QListView::entered, this, &EmojiPicker::tellCurrent);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EmojiPicker::tellCurrent);
}

QWidget *EmojiPicker::makeCategories()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const auto add = [&](int id, const QString &title) {
        auto *button = named(new QToolButton(row),
                             id == RecentId ? "recentEmoji"_L1 : "emojiCategory"_L1, title);
        button->setToolTip(title);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setIconSize({18, 18});
        m_categories->addButton(button, id);
        layout->addWidget(button, 1);
        return button;
    };
    add(RecentId, tr("Used last"))->setIcon(signIcon(Sign::Clock));
    const EmojiTable &table = EmojiTable::instance();
    const QStringList titles = table.categories();
    for (const Emoji &emoji : table.all()) {
        if (m_categories->button(emoji.category + 1))
            continue;
        auto *button = add(emoji.category + 1, titles.at(emoji.category));
        button->setText(emoji.text); // its first one stands for it
        button->setFont(emojiFont(button->font()));
    }
    return row;
}

void EmojiPicker::arrange()
{
    m_name->setContentsMargins(4, 0, 4, 0);
    m_name->setMinimumHeight(m_name->fontMetrics().height() + 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Padding, Padding, Padding, Padding);
    column->setSpacing(Padding / 2);
    column->addWidget(m_field);
    column->addWidget(makeCategories());
    column->addWidget(m_grid, 1);
    column->addWidget(m_name);
}

void EmojiPicker::open(RecentEmoji *recent)
{
    m_recent = recent;
    m_field->clear();
    const bool hasRecent = recent && !recent->all().isEmpty();
    m_categories->button(RecentId)->setVisible(hasRecent);
    showCategory(hasRecent ? RecentId : RecentId + 1);
    present(m_field);
}

void EmojiPicker::place()
{
    const QMargins shadow = contentsMargins();
    const int side = emojiCellSide(font());
    const int bar = m_grid->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int around = 2 * Padding + shadow.left() + shadow.right();
    const int height = around + m_field->sizeHint().height() + (Rows + 2) * side + 3 * Padding;
    const QPoint corner = m_anchor->mapTo(parentWidget(), QPoint(m_anchor->width(), 0));
    const QSize size(qMin(around + Columns * side + bar + 4, corner.x() + shadow.right()),
                     qMin(height, corner.y() + shadow.bottom()));
    setGeometry({{corner.x() + shadow.right() - size.width(),
                  corner.y() + shadow.bottom() - size.height() - Padding / 2},
                 size});
}

void EmojiPicker::onTyped()
{
    if (m_field->text().trimmed().isEmpty())
        return showCategory(qMax(0, m_categories->checkedId()));
    m_model->showNamed(m_field->text(), m_recent ? m_recent->all() : QStringList());
    m_grid->setCurrentIndex(m_model->index(0, 0));
    if (m_model->rowCount() == 0)
        m_name->setText(tr("Nothing is called like that."));
}

void EmojiPicker::showCategory(int id)
{
    m_categories->button(id)->setChecked(true);
    if (id == RecentId)
        m_model->showThese(m_recent ? m_recent->all() : QStringList());
    else
        m_model->showCategory(id - 1);
    m_grid->setCurrentIndex(m_model->index(0, 0));
    m_grid->scrollToTop();
}

void EmojiPicker::tellCurrent(const QModelIndex &index)
{
    const QString name = index.data(Qt::AccessibleTextRole).toString();
    m_name->setText(name.isEmpty() ? QString() : u":%1:"_s.arg(name));
    m_field->setAccessibleDescription(name);
}

bool EmojiPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && (watched == m_field || watched == m_grid)) {
            choose(m_grid->currentIndex());
            return true;
        }
        if (watched == m_field && key->key() == Qt::Key_Down) {
            m_grid->setFocus();
            return true;
        }
        if (watched == m_grid && key->key() == Qt::Key_Up && isInFirstRow()) {
            m_field->setFocus();
            return true;
        }
    }
    return Overlay::eventFilter(watched, event);
}

bool EmojiPicker::isInFirstRow() const
{
    const QRect first = m_grid->visualRect(m_model->index(0, 0));
    return m_grid->visualRect(m_grid->currentIndex()).top() == first.top();
}

void EmojiPicker::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString emoji = index.data().toString();
    if (m_recent)
        m_recent->note(emoji);
    dismiss();
    emit chosen(emoji);
}

} // namespace charla::ui
