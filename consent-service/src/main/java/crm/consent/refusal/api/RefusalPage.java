package crm.consent.refusal.api;

import crm.consent.address.domain.Hashes;
import crm.consent.permission.domain.Channel;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** The pages behind a refusal link: plain HTML, nothing from elsewhere, no script. */
final class RefusalPage {

    private static final String STYLE =
            "body{font:18px/1.5 sans-serif;max-width:34em;margin:3em auto;padding:0 1em}button{font:inherit;padding:.6em 1.2em}";

    /** Only this style sheet and a form that goes back to us. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Hashes.sha256(STYLE))
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private record Texts(
            String language,
            Map<Channel, String> channels,
            String title,
            String question,
            String button,
            String done,
            String doneDetail,
            String notFound,
            String notFoundDetail) {}

    private static final Texts TURKISH = new Texts(
            "tr",
            Map.of(Channel.EPOSTA, "e-posta", Channel.MESAJ, "kısa mesaj", Channel.ARAMA, "telefon"),
            "Ticari ileti reddi",
            "%s artık size %s ile ticari ileti göndermesin mi?",
            "Ticari ileti almak istemiyorum",
            "Reddiniz kaydedildi",
            "%s bundan sonra size %s ile ticari ileti göndermeyecek. Yapmanız gereken başka bir şey yok.",
            "Sayfa bulunamadı",
            "Bu bağlantı geçerli değil.");

    private static final Texts ENGLISH = new Texts(
            "en",
            Map.of(Channel.EPOSTA, "e-mail", Channel.MESAJ, "text message", Channel.ARAMA, "telephone"),
            "Refuse commercial messages",
            "Shall %s no longer send you commercial messages by %s?",
            "I do not want commercial messages",
            "Your refusal is recorded",
            "%s will no longer send you commercial messages by %s. There is nothing else for you to do.",
            "Page not found",
            "This link is not valid.");

    private final Texts texts;

    private RefusalPage(Texts texts) {
        this.texts = texts;
    }

    /** English only for those who ask for it. */
    static RefusalPage in(Locale language) {
        return new RefusalPage("en".equals(language.getLanguage()) ? ENGLISH : TURKISH);
    }

    String question(String brand, Channel channel) {
        var question = texts.question().formatted(brand, texts.channels().get(channel));
        return page(
                texts.title(),
                "<p>" + escape(question) + "</p><form method=\"post\"><button type=\"submit\">" + escape(texts.button())
                        + "</button></form>");
    }

    String done(String brand, Channel channel) {
        var detail = texts.doneDetail().formatted(brand, texts.channels().get(channel));
        return page(texts.done(), "<p>" + escape(detail) + "</p>");
    }

    String notFound() {
        return page(texts.notFound(), "<p>" + escape(texts.notFoundDetail()) + "</p>");
    }

    private String page(String title, String body) {
        return "<!DOCTYPE html><html lang=\"" + texts.language() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"robots\" content=\"noindex\"><title>"
                + escape(title) + "</title><style>" + STYLE + "</style></head><body><h1>" + escape(title) + "</h1>"
                + body
                + "</body></html>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
