package crm.proofs.chaos.load;

import crm.proofs.chaos.capture.Capture.Acknowledged;
import crm.proofs.chaos.capture.Capture.Refused;
import crm.proofs.chaos.capture.CaptureFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What callers were told, written down as they are told it. */
public final class Journal implements AutoCloseable {

    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final AtomicLong commands = new AtomicLong();
    private final BufferedWriter file;
    private final BufferedWriter failureFile;

    public Journal(Path folder) {
        try {
            Files.createDirectories(folder);
            file = Files.newBufferedWriter(folder.resolve("journal.jsonl"));
            failureFile = Files.newBufferedWriter(folder.resolve("failures.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void acknowledged(List<Acknowledged> lines) {
        acknowledged.addAll(lines);
        lines.forEach(line -> write(file, line));
        commands.incrementAndGet();
    }

    synchronized void refused(Refused line) {
        refused.add(line);
        write(file, line);
        commands.incrementAndGet();
    }

    synchronized void failed(Failure failure) {
        failures.add(failure);
        write(failureFile, failure);
    }

    /** Definite answers so far. */
    public long commands() {
        return commands.get();
    }

    public synchronized List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    public synchronized List<Refused> refused() {
        return List.copyOf(refused);
    }

    public synchronized List<Failure> failures() {
        return List.copyOf(failures);
    }

    private static void write(BufferedWriter file, Object line) {
        try {
            file.write(CaptureFiles.JSON.writeValueAsString(line));
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
            failureFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
