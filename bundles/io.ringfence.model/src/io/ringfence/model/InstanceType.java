package io.ringfence.model;

/** What an instance is. */
public enum InstanceType {
    CONTAINER("container"),
    VIRTUAL_MACHINE("virtual-machine");

    private final String apiName;

    InstanceType(String apiName) {
        this.apiName = apiName;
    }

    /** The name the API uses. */
    public String apiName() {
        return apiName;
    }
}
