package crm.proofs.privacy;

import crm.proofs.scene.Owners;
import crm.proofs.system.Metrics;
import crm.proofs.system.Query;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Where in a whole system some text stands: tables, topics, logs, labels of metrics. */
public final class Traces {

    private static final String TABLES = """
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1\
        """;
    private static final Duration POLL = Duration.ofSeconds(2);

    private final TestSystem system;
    private final List<String> texts;
    private final Set<String> found = new TreeSet<>();

    private Traces(TestSystem system, List<String> texts) {
        this.system = system;
        this.texts = texts;
    }

    /** Places such as {@code table customer.individual_customer}, {@code topic crm.customer.profile.v1}, {@code log sales.log}. */
    public static Set<String> of(TestSystem system, List<String> texts) {
        var traces = new Traces(system, texts);
        traces.tables();
        traces.topics();
        traces.logs();
        traces.metrics();
        return traces.found;
    }

    private void tables() {
        for (var service : Owners.services()) {
            try (var database = system.database(service)) {
                for (var row : Query.rows(database, TABLES)) {
                    var question = "select count(*) from \"" + row.get(0) + "\" t where t::text ilike any (?)";
                    var patterns = database.createArrayOf(
                            "text", texts.stream().map(each -> "%" + each + "%").toArray());
                    if ((Long) Query.value(database, question, patterns) > 0) {
                        found.add("table " + service + "." + row.get(0));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the database of " + service + " was not asked", e);
            }
        }
    }

    private void topics() {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                system.kafkaBootstrap(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            consumer.listTopics()
                    .forEach((topic, infos) -> infos.stream()
                            .filter(info -> topic.startsWith("crm."))
                            .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(POLL).forEach(this::look);
            }
        }
    }

    private void look(ConsumerRecord<byte[], byte[]> event) {
        var text = new StringBuilder().append(text(event.key())).append(text(event.value()));
        event.headers().forEach(header -> text.append(header.key()).append(text(header.value())));
        note(text.toString(), "topic " + event.topic());
    }

    private void logs() {
        try (var files = Files.walk(system.home().resolve("logs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                note(Files.readString(file, StandardCharsets.ISO_8859_1), "log " + file.getFileName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void metrics() {
        Metrics.of(system)
                .series()
                .forEach((service, series) -> note(String.join("\n", series), "metrics of " + service));
    }

    private void note(String text, String place) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (texts.stream().anyMatch(each -> lower.contains(each.toLowerCase(Locale.ROOT)))) {
            found.add(place);
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
