package crm.platform.deadletter;

import static crm.platform.inbox.DeadLetterTable.HEADERS;
import static crm.platform.inbox.DeadLetterTable.KEY;
import static crm.platform.inbox.DeadLetterTable.LETTERS;
import static crm.platform.inbox.DeadLetterTable.OFFSET;
import static crm.platform.inbox.DeadLetterTable.PARTITION;
import static crm.platform.inbox.DeadLetterTable.PAYLOAD;
import static crm.platform.inbox.DeadLetterTable.TOPIC;

import io.vertx.mutiny.sqlclient.Row;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The record of a dead letter as it lies in its topic.
 *
 * @param partition null, as the offset and the key, of what was set aside before they were kept
 * @param payload null where the record has none
 */
public record DeadLetterRecord(
        @Schema(examples = "crm.sales.order.v1") String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable LetterBytes key,
        Map<String, String> headers,
        @Nullable LetterBytes payload) {

    /**
     * Bytes, shown as text where they are UTF-8 and in Base64 where they are not; the other one is null.
     */
    public record LetterBytes(
            @Nullable String text, @Nullable String base64) {

        static @Nullable LetterBytes of(byte @Nullable [] bytes) {
            if (bytes == null) {
                return null;
            }
            try {
                var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                return new LetterBytes(text.toString(), null);
            } catch (CharacterCodingException noText) {
                return new LetterBytes(null, Base64.getEncoder().encodeToString(bytes));
            }
        }
    }

    static final String COLUMNS = LETTERS.select(TOPIC, PARTITION, OFFSET, KEY, HEADERS, PAYLOAD);

    static DeadLetterRecord of(Row row) {
        return new DeadLetterRecord(
                TOPIC.in(row),
                PARTITION.in(row),
                OFFSET.in(row),
                LetterBytes.of(KEY.in(row)),
                HEADERS.in(row),
                LetterBytes.of(PAYLOAD.in(row)));
    }
}
