package crm.launcher.process;

import crm.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Path;

/** A helper process that has to end well: initdb, kafka's format, Keycloak's build. */
public final class OneShot {

    private OneShot() {}

    public static void run(String what, ProcessBuilder builder, Path log) throws IOException, InterruptedException {
        var output = new LogFile(log);
        var process = builder.redirectErrorStream(true)
                .redirectOutput(output.redirect())
                .start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new Refusal(what + " failed with exit code " + code + "; its output ends with:\n" + output.end());
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
