package crm.platform.openapi;

import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A header that operations have in common, as the document tells it. */
enum StandardHeader {
    ACCEPT_LANGUAGE(
            "Accept-Language",
            "Language of texts for people: tr or en. Codes are the same in all.",
            StandardHeader::text),
    IDEMPOTENCY_KEY(
            "Idempotency-Key",
            "The caller's own. The same request with the same key gets the first answer again, with Idempotency-Replayed: true;"
                    + " another request with it is refused. Kept for 24 hours. What may be repeated anyway takes no notice"
                    + " of it.",
            () -> text().minLength(1).maxLength(255)),
    IF_MATCH(
            "If-Match",
            "ETag of the version that is changed; where it is another one by now, the answer is 412.",
            StandardHeader::text),
    IF_NONE_MATCH(
            "If-None-Match",
            "ETag of the version that the caller has; where it is still that one, the answer is 304.",
            StandardHeader::text),
    ETAG("ETag", "Version of the record, for If-Match.", StandardHeader::text),
    LOCATION("Location", "Where the new record is.", () -> text().format("uri-reference")),
    RETRY_AFTER(
            "Retry-After",
            "Seconds after which to ask again; absent where asking again does not help.",
            () -> OASFactory.createSchema().addType(SchemaType.INTEGER)),
    CORRELATION_ID(
            "X-Correlation-Id",
            "Names the call in logs, in the audit trail and in the events that came of it; one that the caller sends is kept.",
            () -> text().format("uuid"));

    private final String header;
    private final String description;
    private final Supplier<Schema> schema;

    StandardHeader(String header, String description, Supplier<Schema> schema) {
        this.header = header;
        this.description = description;
        this.schema = schema;
    }

    String header() {
        return header;
    }

    String description() {
        return description;
    }

    /** A new one each time: a document's schemas are changed by whoever reads it. */
    Schema schema() {
        return schema.get();
    }

    /** The name in the document's components: {@code IfMatch}. */
    String component() {
        return header.replace("-", "");
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
