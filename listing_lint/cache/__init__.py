"""What is kept between runs: results of files and of whole runs, and what was read in pictures, in one SQLite file."""
