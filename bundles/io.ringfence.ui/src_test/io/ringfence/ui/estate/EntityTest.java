package io.ringfence.ui.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.ui.estate.Entity.Kind;

import org.junit.jupiter.api.Test;

class EntityTest {

    private static final Entity SHOP = new Entity("web-01", Kind.INSTANCE, "default", "shop");

    @Test
    void aServerCoversAllThatIsOnIt() {
        Entity server = Entity.server("web-01");
        assertThat(server.covers(SHOP)).isTrue();
        assertThat(server.covers(server)).isTrue();
        assertThat(server.covers(Entity.project("web-01", "default"))).isTrue();
        assertThat(server.covers(new Entity("web-02", Kind.INSTANCE, "default", "shop"))).isFalse();
    }

    @Test
    void aProjectCoversWhatIsInItAndNothingServerWide() {
        Entity project = Entity.project("web-01", "default");
        assertThat(project.covers(SHOP)).isTrue();
        assertThat(project.covers(project)).isTrue();
        assertThat(project.covers(Entity.project("web-01", "staging"))).isFalse();
        assertThat(project.covers(new Entity("web-01", Kind.POOL, "", "default"))).isFalse();
        assertThat(project.covers(Entity.server("web-01"))).isFalse();
    }

    @Test
    void allProjectsTogetherAreNotOneProject() {
        Entity group = Entity.group("web-01", Kind.PROJECT, "");
        assertThat(group.covers(new Entity("web-01", Kind.POOL, "", "data"))).isFalse();
    }

    @Test
    void aGroupCoversItsKindInItsPlace() {
        Entity group = Entity.group("web-01", Kind.INSTANCE, "default");
        assertThat(group.covers(SHOP)).isTrue();
        assertThat(group.covers(new Entity("web-01", Kind.INSTANCE, "staging", "a"))).isFalse();
        assertThat(group.covers(new Entity("web-01", Kind.PROFILE, "default", "a"))).isFalse();
    }

    @Test
    void aThingCoversItselfAlone() {
        assertThat(SHOP.covers(SHOP)).isTrue();
        assertThat(SHOP.covers(new Entity("web-01", Kind.INSTANCE, "default", "blog"))).isFalse();
    }

    @Test
    void namesItsWay() {
        assertThat(SHOP.path()).isEqualTo("web-01/default/shop");
        assertThat(Entity.server("web-01").path()).isEqualTo("web-01");
        assertThat(Entity.project("web-01", "staging").path()).isEqualTo("web-01/staging");
        assertThat(Entity.group("web-01", Kind.POOL, "").path()).isEqualTo("web-01/Storage pools");
        assertThat(new Entity("web-01", Kind.WARNING, "", "7c-0").path("No backups"))
                .isEqualTo("web-01/No backups");
        assertThat(Entity.project("web-01", "staging").path("staging")).isEqualTo("web-01/staging");
    }

    @Test
    void shortensFingerprintsAndNothingElse() {
        String fingerprint = "0123456789abcdef".repeat(4);
        assertThat(new Entity("s", Kind.CERTIFICATE, "", fingerprint).label())
                .isEqualTo("0123456789ab");
        assertThat(new Entity("s", Kind.INSTANCE, "p", fingerprint).label()).isEqualTo(fingerprint);
    }
}
