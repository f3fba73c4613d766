package crm.launcher.demo;

import crm.launcher.Console;

/** One file through the import API of one service, with a bar that grows. */
final class FileImport {

    private final Console console;

    FileImport(Console console) {
        this.console = console;
    }

    /** @param what the file holds, for the bar */
    ImportProgress run(String what, ImportClient client, String kind, Csv csv) throws InterruptedException {
        var bar = new ProgressBar(console, what, csv.rows());
        var end = client.run(kind, csv, progress -> bar.show(progress.read()));
        bar.end(end.summary());
        return end;
    }
}
