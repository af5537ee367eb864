"""The tests of Handrail; README.md in this folder says how they are organised."""
