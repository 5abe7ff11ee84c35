"""Tests of what OpenTelemetry is told."""
