// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/press.h"

#include <KTextTemplate/Context>
#include <KTextTemplate/Engine>
#include <KTextTemplate/OutputStream>
#include <KTextTemplate/SafeString>
#include <KTextTemplate/Template>
#include <KTextTemplate/TemplateLoader>

#include <QCoreApplication>

namespace galley {

namespace {

/// Loading the tag plugins and parsing are not promised to be safe in several threads at once.
QMutex &parsing()
{
    static QMutex mutex;
    return mutex;
}

Result<QString> templateFault(const QString &name, const QString &detail)
{
    return failure(ErrorCode::BadInput,
                   QCoreApplication::translate("Theme", "The theme's template %1 has an error.").arg(name), detail);
}

} // namespace

QVariant safeHtml(const QString &html)
{
    return QVariant::fromValue(KTextTemplate::SafeString(html, KTextTemplate::SafeString::IsSafe));
}

struct Press::Private
{
    std::shared_ptr<const Theme> theme;
    std::unique_ptr<KTextTemplate::Engine> engine;
    QHash<QString, KTextTemplate::Template> parsed;

    KTextTemplate::Template find(const QString &name)
    {
        if (const auto known = parsed.constFind(name); known != parsed.cend())
            return *known;
        const QMutexLocker lock(&parsing());
        if (!engine) {
            engine = std::make_unique<KTextTemplate::Engine>();
            engine->setSmartTrimEnabled(true);
            auto loader = QSharedPointer<KTextTemplate::InMemoryTemplateLoader>::create();
            const QStringList names = theme->templateNames();
            for (const QString &each : names)
                loader->setTemplate(each, theme->templateSource(each));
            engine->addTemplateLoader(loader);
        }
        const KTextTemplate::Template made = engine->newTemplate(theme->templateSource(name), name);
        parsed.insert(name, made);
        return made;
    }
};

Press::Press(std::shared_ptr<const Theme> theme)
    : d(std::make_unique<Private>())
{
    d->theme = std::move(theme);
}

Press::~Press()
{
    // Templates are children of nobody but refer to their engine; they go first.
    const QMutexLocker lock(&parsing());
    d->parsed.clear();
    d->engine.reset();
}

Result<QString> Press::print(const QString &templateName, const QVariantHash &values)
{
    const KTextTemplate::Template form = d->find(templateName);
    if (form->error() != KTextTemplate::NoError)
        return templateFault(templateName, form->errorString());
    KTextTemplate::Context context(values);
    QString page = form->render(&context);
    if (form->error() != KTextTemplate::NoError)
        return templateFault(templateName, form->errorString());
    return page;
}

std::unique_ptr<Press> PrintingHouse::borrow()
{
    const QMutexLocker lock(&m_mutex);
    if (m_idle.empty())
        return std::make_unique<Press>(m_theme);
    auto press = std::move(m_idle.back());
    m_idle.pop_back();
    return press;
}

Result<QString> PrintingHouse::print(const QString &templateName, const QVariantHash &values)
{
    auto press = borrow();
    auto page = press->print(templateName, values);
    const QMutexLocker lock(&m_mutex);
    m_idle.push_back(std::move(press));
    return page;
}

} // namespace galley
