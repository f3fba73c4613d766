package crm.iys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The records, how they came about, and the batches; everything is in the journal before it is answered. */
final class Store implements AutoCloseable {

    /** A line of the journal: a movement with the fingerprint of what was sent, or a batch. */
    private record Line(Movement movement, Written written, Batch batch) {}

    /** Who wrote a movement first: absent ids belong to a single call. */
    private record Written(String fingerprint, String requestId, String subRequestId) {}

    private record Known(Movement movement, Written written) {}

    private final Map<Consent.Address, Movement> records = new HashMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Batch> batches = new HashMap<>();
    private final Journal journal;

    Store(Path folder, ObjectMapper json) {
        this.journal = new Journal(folder, json, line -> replay(json, line));
    }

    private void replay(ObjectMapper json, JsonNode node) {
        apply(json.convertValue(node, Line.class));
    }

    private void append(Line line) {
        journal.append(line);
        apply(line);
    }

    private void apply(Line line) {
        if (line.batch() != null) {
            batches.put(line.batch().requestId(), line.batch());
            return;
        }
        records.put(line.movement().consent().address(), line.movement());
        movements.add(line.movement());
        if (line.written() != null) {
            known.put(line.written().fingerprint(), new Known(line.movement(), line.written()));
        }
    }

    /** The same words again are the same movement. */
    synchronized Movement add(Consent consent, Instant now) {
        return add(consent, now, null, null).movement();
    }

    private Known add(Consent consent, Instant now, String requestId, String subRequestId) {
        var written = new Written(Movement.sha256(consent.toString()), requestId, subRequestId);
        var before = known.get(written.fingerprint());
        if (before != null) {
            return before;
        }
        Rules.check(consent, records.get(consent.address()), now);
        append(new Line(Movement.of(consent, now), written, null));
        return known.get(written.fingerprint());
    }

    synchronized Batch addAll(List<Consent> consents, int brandCode, Instant now) {
        var requestId = UUID.randomUUID().toString();
        var items = new ArrayList<Batch.Item>(consents.size());
        for (int i = 0; i < consents.size(); i++) {
            items.add(item(consents.get(i), i, requestId, now));
        }
        var batch = new Batch(requestId, brandCode, now, items);
        append(new Line(null, null, batch));
        return batch;
    }

    private Batch.Item item(Consent consent, int index, String requestId, Instant now) {
        var subRequestId = UUID.randomUUID().toString();
        try {
            var added = add(consent, now, requestId, subRequestId);
            var movement = added.movement();
            return new Batch.Item(
                    index,
                    subRequestId,
                    original(added.written(), requestId),
                    movement.transactionId(),
                    movement.creationDate(),
                    null,
                    null);
        } catch (Refused refused) {
            var error = refused.errors().get(0);
            return new Batch.Item(index, subRequestId, null, null, null, error.code(), error.message());
        }
    }

    private static Map<String, Object> original(Written written, String requestId) {
        return written.requestId() == null || written.requestId().equals(requestId)
                ? null
                : Map.of("requestId", written.requestId(), "subRequestId", written.subRequestId());
    }

    /** A citizen is bound by no rule but that the later word counts. */
    synchronized Movement move(Consent.Address address, String status, String source, Instant now) {
        var stored = records.get(address);
        var date = stored == null || now.isAfter(stored.consent().consentDate())
                ? now
                : stored.consent().consentDate().plusSeconds(1);
        append(new Line(Movement.of(new Consent(address, status, source, date), now), null, null));
        return records.get(address);
    }

    synchronized Optional<Movement> record(Consent.Address address) {
        return Optional.ofNullable(records.get(address));
    }

    synchronized Optional<Batch> batch(String requestId) {
        return Optional.ofNullable(batches.get(requestId));
    }

    /** Of one brand, the oldest first. */
    synchronized List<Movement> movements(int brandCode) {
        return movements.stream()
                .filter(movement -> movement.consent().address().brandCode() == brandCode)
                .toList();
    }

    @Override
    public synchronized void close() {
        journal.close();
    }
}
