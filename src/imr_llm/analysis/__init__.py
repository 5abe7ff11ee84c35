"""What the letters of a run say together: counts, rates and costs, for the terminal and the report alike."""

from imr_llm.analysis.gather import specialties_of, statistics_of, year_of
from imr_llm.analysis.statistics import Breakdown, Decided, FindingCount, Statistics

__all__ = ["Breakdown", "Decided", "FindingCount", "Statistics", "specialties_of", "statistics_of", "year_of"]
