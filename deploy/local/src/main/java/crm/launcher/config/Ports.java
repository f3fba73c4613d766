package crm.launcher.config;

import crm.launcher.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The chosen number of each port. */
public final class Ports {

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /** The environment wins over what a running launcher has written down, and that over the usual numbers. */
    public static Ports of(Map<String, String> environment, Properties running) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (Port port : Port.values()) {
            var written = running.getProperty(port.variable(), String.valueOf(port.usual()));
            numbers.put(port, number(port, environment.getOrDefault(port.variable(), written)));
        }
        refuseDoubles(numbers);
        return new Ports(numbers);
    }

    public int of(Port port) {
        return numbers.get(port);
    }

    public Properties written() {
        var properties = new Properties();
        numbers.forEach((port, number) -> properties.setProperty(port.variable(), String.valueOf(number)));
        return properties;
    }

    /** Refuses the first port that another program listens on. */
    public void requireFree(Collection<Port> needed) {
        for (Port port : needed) {
            if (isTaken(of(port))) {
                throw new Refusal("Port " + of(port) + " (" + port.name().toLowerCase(Locale.ROOT)
                        + ") is taken by another program: stop that program, or choose another port with "
                        + port.variable() + "=<number>.");
            }
        }
    }

    public static boolean isTaken(int number) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static int number(Port port, String text) {
        try {
            int number = Integer.parseInt(text.trim());
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new Refusal(port.variable() + " must be a port number from 1 to 65535, but is \"" + text + "\".");
    }

    private static void refuseDoubles(Map<Port, Integer> numbers) {
        var owners = new HashMap<Integer, Port>();
        numbers.forEach((port, number) -> {
            var other = owners.put(number, port);
            if (other != null) {
                throw new Refusal("Port " + number + " is chosen twice: by " + other.variable() + " and by "
                        + port.variable() + ".");
            }
        });
    }
}
