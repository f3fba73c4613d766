package crm.proofs.chaos.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import crm.proofs.chaos.capture.Capture;
import crm.proofs.chaos.capture.Capture.Acknowledged;
import crm.proofs.chaos.capture.Capture.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What callers were told, against what is there. */
final class CommandChecks {

    private CommandChecks() {}

    /** Each acknowledged key is stored once; a key that is stored was acknowledged. */
    static CheckResult everyKeyOnce(Capture capture) {
        var judgement = new Judgement("acknowledged commands = stored keys");
        var acknowledged = capture.acknowledged().stream()
                .map(Acknowledged::key)
                .distinct()
                .toList();
        var stored = capture.keys().stream().map(Capture.StoredKey::key).toList();
        judgement.same("the journal", acknowledged, "the services", stored);
        judgement.distinct("line", capture.acknowledged());
        var told = capture.acknowledged().stream()
                .map(each -> each.key() + " " + each.id())
                .collect(toSet());
        capture.keys()
                .forEach(each -> judgement.expect(
                        told.contains(each.key() + " " + each.id()),
                        () -> "the answer stored for " + each.key() + " is about " + each.id()));
        return judgement.result();
    }

    /** Each acknowledged record is there once, as it was acknowledged last; no record is there without a command. */
    static CheckResult everyPromiseKept(Capture capture) {
        var judgement = new Judgement("acknowledged records = rows");
        judgement.distinct(
                "record",
                capture.rows().stream().map(row -> row.kind() + " " + row.id()).toList());
        var rows = capture.rows().stream()
                .collect(toMap(row -> row.kind() + " " + row.id(), row -> row, (one, other) -> one));
        var promised = capture.acknowledged().stream().collect(groupingBy(each -> each.kind() + " " + each.id()));
        promised.forEach((record, promises) -> compare(judgement, record, promises, rows.get(record)));
        rows.keySet()
                .forEach(record -> judgement.expect(
                        promised.containsKey(record), () -> record + " is there, and no command was acknowledged"));
        return judgement.result();
    }

    private static void compare(Judgement judgement, String record, List<Acknowledged> promises, Row row) {
        judgement.expect(row != null, () -> record + " was acknowledged and is not there");
        if (row == null) {
            return;
        }
        var ordered = new ArrayList<>(promises);
        ordered.sort(Comparator.comparingLong(Acknowledged::version));
        var last = ordered.get(ordered.size() - 1);
        judgement.expect(
                last.version() == 0 || last.version() == row.version(),
                () -> record + " was acknowledged with version " + last.version() + " and has " + row.version());
        content(ordered)
                .forEach((name, value) -> judgement.expect(
                        Objects.equals(value, row.content().get(name)),
                        () -> record + ": " + name + " was acknowledged as " + value + " and is "
                                + row.content().get(name)));
    }

    /** Of each value the last that was told. */
    private static Map<String, String> content(List<Acknowledged> ordered) {
        var content = new LinkedHashMap<String, String>();
        ordered.forEach(each -> content.putAll(each.content()));
        return content;
    }

    /** Two commands on one record never get the same version: one would have overwritten the other. */
    static CheckResult noUpdateLost(Capture capture) {
        var judgement = new Judgement("each change has a version of its own");
        judgement.distinct(
                "version",
                capture.acknowledged().stream()
                        .filter(each -> each.version() > 0)
                        .map(each -> each.kind() + " " + each.id() + " version " + each.version())
                        .toList());
        return judgement.result();
    }

    static CheckResult nothingRefusedThatWasRight(Capture capture) {
        var judgement = new Judgement("only what is wrong is refused");
        capture.refused()
                .forEach(each -> judgement.expect(
                        each.expected(),
                        () -> each.kind() + " " + each.key() + " got " + each.status() + " " + each.code()));
        judgement.distinct(
                "refusal", capture.refused().stream().map(Capture.Refused::key).toList());
        return judgement.result();
    }
}
