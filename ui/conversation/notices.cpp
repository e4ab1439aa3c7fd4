// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/notices.h>

#include <ui/texts.h>

#include <QCoreApplication>
#include <QMap>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(charla::ui::notices)
};

QString sentence(const QStringList &nicks, Notice::Move first, Notice::Move last)
{
    using Move = Notice::Move;
    const int count = int(nicks.size());
    const QString names = texts::list(nicks);
    if (first == Move::Came) {
        return last == Move::Came
            ? Texts::tr("%1 joined", "one or more names", count).arg(names)
            : Texts::tr("%1 came and went", "one or more names", count).arg(names);
    }
    return last == Move::Went
        ? Texts::tr("%1 left", "one or more names", count).arg(names)
        : Texts::tr("%1 left and came back", "one or more names", count).arg(names);
}

} // namespace

QString noticeWords(const std::vector<Notice> &run)
{
    struct Story
    {
        QString nick;
        Notice::Move first;
        Notice::Move last;
    };
    std::vector<Story> stories;
    for (const Notice &notice : run) {
        const auto known = std::ranges::find(stories, notice.nick, &Story::nick);
        if (known == stories.end())
            stories.push_back({notice.nick, notice.move, notice.move});
        else
            known->last = notice.move;
    }

    QStringList sentences;
    while (!stories.empty()) {
        const Story first = stories.front();
        const auto isAlike = [&first](const Story &other) {
            return other.first == first.first && other.last == first.last;
        };
        QStringList nicks;
        for (const Story &story : stories) {
            if (isAlike(story))
                nicks.append(story.nick);
        }
        std::erase_if(stories, isAlike);
        sentences.append(sentence(nicks, first.first, first.last));
    }
    return sentences.join(u" · "_s);
}

} // namespace charla::ui
