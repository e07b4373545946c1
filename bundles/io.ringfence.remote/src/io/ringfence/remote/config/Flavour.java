package io.ringfence.remote.config;

/** The two families of servers and clients, with what is called differently. */
public enum Flavour {
    LXC("lxc", "LXD", "LXD_CONF", "LXD_GLOBAL_CONF", "LXD_SOCKET", "LXD_DIR"),
    INCUS("incus", "Incus", "INCUS_CONF", "INCUS_GLOBAL_CONF", "INCUS_SOCKET", "INCUS_DIR");

    private final String client;
    private final String server;
    private final String configVariable;
    private final String globalVariable;
    private final String socketVariable;
    private final String directoryVariable;

    Flavour(
            String client,
            String server,
            String configVariable,
            String globalVariable,
            String socketVariable,
            String directoryVariable) {
        this.client = client;
        this.server = server;
        this.configVariable = configVariable;
        this.globalVariable = globalVariable;
        this.socketVariable = socketVariable;
        this.directoryVariable = directoryVariable;
    }

    /** The command line client, also the prefix that tells two remotes of one name apart. */
    public String client() {
        return client;
    }

    /** What people call the server. */
    public String server() {
        return server;
    }

    /** What names another folder of configuration in the environment of the client. */
    public String configVariable() {
        return configVariable;
    }

    String globalVariable() {
        return globalVariable;
    }

    String socketVariable() {
        return socketVariable;
    }

    String directoryVariable() {
        return directoryVariable;
    }
}
