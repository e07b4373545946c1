package io.ringfence.idmap.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.ringfence.idmap.drawing.Palette;
import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.plan.Wish;
import io.ringfence.idmap.ui.plan.PlanDesk;
import io.ringfence.idmap.ui.plan.PlanWish;
import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.Machines;
import io.ringfence.idmap.ui.state.Rows;
import io.ringfence.model.Capture;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class ExportTest {

    private static final Capture SAMPLE = Machines.sample();

    private static String svg(Rows rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Viewport all = Viewport.all(rows.axis(), 1);
        DrawnPicture.svg(RowsDrawing.of(rows, all, 1000, Palette.LIGHT), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsFilteredAwayIsNotDrawn() throws IOException {
        String svg = svg(Machines.rows(SAMPLE, Look.START.withFilter("kerberos")));
        assertThat(svg).contains(">default/kerberos<", ">web-02<").doesNotContain("pg-primary-1<");
    }

    @Test
    void aClusterMemberIsNamed() throws IOException {
        assertThat(svg(Machines.rows(SAMPLE, Look.START)))
                .contains("Id maps of ", ">db · db-01<", ">default/pg-primary-1<");
    }

    @Test
    void aPlanIsDrawnWithOutlinesOfWhatWas() throws IOException {
        IdmapDesk desk = Machines.desk(SAMPLE);
        new PlanDesk(desk, Machines.estate(), Runnable::run)
                .plan(new PlanWish("web-02", Wish.all()));
        assertThat(svg(desk.rows())).contains("compared with the plan", "stroke-dasharray");
    }

    @Test
    void onlyOneKindIsDrawnWhereOneIsLookedAt() throws IOException {
        assertThat(svg(Machines.rows(SAMPLE, Look.START.with(Look.Ids.GID)))).contains("group ids");
    }

    @Test
    void tooManyLanesAreToldAsWhatCannotBeWritten() {
        Capture large = new Capture(List.of(Machines.isolated("web-01", 2_500)));
        Rows rows = Machines.rows(large, Look.START);
        assertThatIOException()
                .isThrownBy(() -> svg(rows))
                .withMessageContaining("2,000")
                .withMessageContaining("fewer servers");
    }

    @Test
    void theNameOfAFileGetsItsEnding() {
        assertThat(SaveAs.named(Path.of("/tmp/maps"), "svg")).isEqualTo(Path.of("/tmp/maps.svg"));
        assertThat(SaveAs.named(Path.of("/tmp/maps.SVG"), "svg"))
                .isEqualTo(Path.of("/tmp/maps.SVG"));
        assertThat(SaveAs.named(Path.of("/tmp/.maps"), "svg")).isEqualTo(Path.of("/tmp/.maps.svg"));
    }

    @Test
    void aPageIsAsTallAsThePaper() {
        assertThat(PrintedPicture.height(1000, 2000, 1400)).isEqualTo(700);
        assertThat(PrintedPicture.height(1000, 0, 0)).isZero();
    }
}
