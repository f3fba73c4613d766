package crm.launcher.rebuild;

import crm.launcher.Console;
import crm.launcher.Refusal;
import crm.launcher.config.Settings;
import crm.launcher.demo.CaughtUp;
import crm.launcher.server.Databases;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A projection made anew from the topics while the old one answers. A second instance of the service reads everything into a database
 * of its own; when it has caught up, its rows take the place of the old ones in one transaction, in which the running service's
 * consumers stand still. Ended half-way it leaves the old projection as it was, and can be done again.
 */
public final class Rebuilding {

    private static final String SUFFIX = "_rebuild";
    private static final long LOOK_MILLIS = 500;

    /** How long consumers may stand still for the last events. */
    private static final Duration LAST_EVENTS = Duration.ofMinutes(2);

    private final Projection projection;
    private final Settings settings;
    private final Console console;
    private final String service;
    private final String database;
    private final Databases databases;

    public Rebuilding(Projection projection, Settings settings, Console console) {
        this.projection = projection;
        this.settings = settings;
        this.console = console;
        this.service = projection.service().id();
        this.database = service + SUFFIX;
        this.databases = Databases.of(settings);
    }

    public void run() throws IOException, InterruptedException, SQLException {
        var channels = projection.channels(settings.root());
        var run = SUFFIX.replace('_', '.') + "-" + Instant.now().getEpochSecond();
        var groups = channels.keySet().stream()
                .collect(Collectors.toMap(channel -> channel, channel -> service + "." + channel + run));
        try (var topics = new CaughtUp(settings.kafka());
                var second = new SecondInstance(projection, settings, database, groups)) {
            for (var names : channels.values()) {
                topics.requireBeginning(names);
            }
            second.stopLeftover();
            databases.recreate(database, service);
            console.line("  a second " + service + " reads " + channels.size() + " channels into " + database);
            second.start();
            var progress = channels.entrySet().stream()
                    .collect(Collectors.toMap(channel -> groups.get(channel.getKey()), Map.Entry::getValue));
            catchUp(topics, second, progress, Duration.ofDays(1));
            replace(topics, second, progress);
            topics.forget(groups.values());
        }
        databases.drop(database);
    }

    private void replace(CaughtUp topics, SecondInstance second, Map<String, List<String>> progress)
            throws SQLException, InterruptedException {
        try (var running = databases.asOwnerOf(service);
                var rebuilt = databases.asOwnerOf(service, database)) {
            var replacement = new Replacement(projection, running, rebuilt);
            replacement.begin();
            catchUp(topics, second, progress, LAST_EVENTS);
            second.stop();
            replacement.carryOut((table, before, after) ->
                    console.line(String.format("  %-20s %d rows were %d", table, after, before)));
        }
        console.line("  switched; the rows that were there before are in the schema " + Replacement.BEFORE
                + " until ./crm rebuild " + service + " --drop-old");
    }

    private void catchUp(CaughtUp topics, SecondInstance second, Map<String, List<String>> progress, Duration within)
            throws InterruptedException {
        var latest = Instant.now().plus(within);
        for (long left = waiting(topics, progress); left > 0; left = waiting(topics, progress)) {
            if (!second.isRunning()) {
                throw new Refusal("The second " + service + " has ended; nothing was changed. Its output is in "
                        + settings.home().log(database) + ".");
            }
            if (Instant.now().isAfter(latest)) {
                throw new Refusal("After " + within.toMinutes() + " minutes " + left
                        + " events are still to be read; nothing was changed.");
            }
            console.overwrite("  waiting for " + left + " events          ");
            Thread.sleep(LOOK_MILLIS);
        }
        console.line("\r  caught up                          ");
    }

    private static long waiting(CaughtUp topics, Map<String, List<String>> progress) throws InterruptedException {
        long waiting = 0;
        for (var group : progress.entrySet()) {
            waiting += topics.lag(group.getKey(), group.getValue());
        }
        return waiting;
    }

    /** What the last rebuild has kept. */
    public void dropOld() throws SQLException {
        try (var running = databases.asOwnerOf(service)) {
            Replacement.dropOld(running);
        }
        databases.drop(database);
        console.line("  what was there before the last rebuild of " + service + " is gone");
    }
}
