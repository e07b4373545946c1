package io.ringfence.audit.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.audit.ui.review.Sample;
import io.ringfence.audit.ui.review.TestModel;

import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;

import java.util.List;

class LeftTest {

    @Test
    void everyRowIsFoundAgainAndNoOther() {
        TestModel model = new TestModel();
        Review review = Sample.review(model);
        model.capture(Sample.capture());
        List<ReviewRow> rows = review.listed().rows();
        assertThat(rows).hasSizeGreaterThan(100);
        for (ReviewRow row : rows.subList(0, 50)) {
            XMLMemento memento = XMLMemento.createWriteRoot("view");
            Left.of(row, rows.getFirst()).save(memento);
            Left left = Left.read(memento);
            assertThat(rows.stream().filter(left::wasSelected)).containsExactly(row);
            assertThat(rows.stream().filter(left::wasTop)).containsExactly(rows.getFirst());
        }
    }

    @Test
    void nothingIsFoundWhereNothingWasSelected() {
        XMLMemento memento = XMLMemento.createWriteRoot("view");
        Left.of(null, null).save(memento);
        assertThat(Left.read(memento)).isEqualTo(Left.NOTHING);
        assertThat(Left.read(null)).isEqualTo(Left.NOTHING);
        assertThat(Left.read(XMLMemento.createWriteRoot("view"))).isEqualTo(Left.NOTHING);
    }
}
