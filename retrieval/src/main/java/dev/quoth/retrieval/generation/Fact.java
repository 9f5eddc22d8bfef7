package dev.quoth.retrieval.generation;

import java.math.BigDecimal;
import java.util.Collection;

/// Something countable that a text says, without its wording, so that 10億 and 1 billion are the same, and 107年 and 2018.
sealed interface Fact {

    /// Whether a text that says all of `said` says this.
    boolean isAmong(Collection<Fact> said);

    /// A number of something.
    ///
    /// @param unit what it is a number of where that has a fixed name, such as `%`, `HKD` or `m`; empty for all else
    record Amount(BigDecimal value, String unit) implements Fact {

        static final String NONE = "";
        static final String SHARE = "%";
        static final String PLACE = "th";

        public Amount {
            value = value.stripTrailingZeros();
        }

        /// A unit may be left out, but for the percent sign; one that the text has not may not be put in.
        @Override
        public boolean isAmong(Collection<Fact> said) {
            return said.stream().anyMatch(fact -> fact instanceof Amount(var number, var of)
                    && value.compareTo(number) == 0 && (unit.equals(of)
                            || (unit.equals(NONE) && !of.equals(SHARE)) || (unit.equals(PLACE) && of.equals(NONE))));
        }
    }

    /// A date, or a part of one; 0 stands for what is not said.
    record Day(int year, int month, int day) implements Fact {

        static Day of(int year) {
            return new Day(year, 0, 0);
        }

        /// The year may be said at another place than the day.
        @Override
        public boolean isAmong(Collection<Fact> said) {
            boolean hasYear = year == 0
                    || said.stream().anyMatch(fact -> fact instanceof Day date && date.year == year);
            boolean hasDay = (month == 0 && day == 0) || said.stream().anyMatch(fact -> fact instanceof Day date
                    && (month == 0 || date.month == month) && (day == 0 || date.day == day));
            return hasYear && hasDay;
        }
    }

    /// A stretch of time with a name of its own: `H1` is a first half year, `Q3` a third quarter, `C19` a century, `D90` a
    /// decade.
    record Period(String code) implements Fact {

        @Override
        public boolean isAmong(Collection<Fact> said) {
            return said.contains(this);
        }
    }
}
