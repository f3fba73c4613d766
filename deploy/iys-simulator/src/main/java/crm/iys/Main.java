package crm.iys;

/** Runs the simulator until it is stopped; README.md names the environment. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var simulator = Simulator.start(Settings.of(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        System.out.println("İYS simulator on http://127.0.0.1:" + simulator.port());
    }
}
